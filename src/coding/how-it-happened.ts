import { addBeside, type Claim, drop, having } from './claim.ts'
import { type Place, saidOf, textOfSentences } from './claim-text.ts'
import type { Rule } from './rules/rule.ts'

/** How an injury came about, in the words of notes → the code without its encounter letter. First fit wins. Written by us. */
const CAUSES: [RegExp, string][] = [
  [
    /\b(?:motor vehicle (?:accident|collision|crash)|MVA|MVC|car (?:accident|crash|wreck|collision)|auto accident|rear[- ]ended|T-boned)\b/gi,
    'V89.2XX',
  ],
  [
    /\b(?:dropped|fell|fallen|falling|landed)\b[^.;]{0,30}\bon(?:to)? (?:(?:his|her|my|the|their) )?(?:right |left )?(?:foot|feet|toes?|hand|fingers?|head)\b/gi,
    'W20.8XX',
  ],
  [/\b(?:hit|struck) (?:in the \w+ )?(?:by|with) (?:a |the )?baseball\b/gi, 'W21.03X'],
  [/\b(?:hit|struck) (?:in the \w+ )?(?:by|with) (?:a |the )?softball\b/gi, 'W21.07X'],
  [/\b(?:hit|struck) (?:in the \w+ )?(?:by|with) (?:a |the )?soccer ball\b/gi, 'W21.02X'],
  [/\b(?:hit|struck) (?:in the \w+ )?(?:by|with) (?:a |the )?basketball\b/gi, 'W21.05X'],
  [/\b(?:hit|struck) (?:in the \w+ )?(?:by|with) (?:a |the )?golf ball\b/gi, 'W21.04X'],
  [/\b(?:collided|collision) with (?:another|a) (?:player|person|runner|skater|teammate)\b/gi, 'W51.XXX'],
  [
    /\b(?:punched|assaulted|jumped|attacked|beaten(?: up)?|fist ?fight|physical altercation|bar fight)\b/gi,
    'Y04.0XX',
  ],
  // What moves hits the patient; a wall is walked into.
  [
    /\b(?:hit|struck)\b[^.;]{0,24}\bby (?:a|an|the) (?!(?:base|soft|soccer|basket|golf|car|truck|vehicle|bike|bus|van)\b)/gi,
    'W22.8XX',
  ],
  [/\b(?:bumped|banged|hit|struck|stubbed|kicked)\b[^.;]{0,30}\b(?:wall|doorframe|door)\b/gi, 'W22.01X'],
  [
    /\b(?:bumped|banged|hit|struck|stubbed|kicked)\b[^.;]{0,30}\b(?:table|desk|chair|bed ?frame|bed|furniture|cabinet|dresser|couch)\b/gi,
    'W22.03X',
  ],
  [
    /\b(?:bumped|banged|hit|struck|ran|crashed|slammed)\b[^.;]{0,24}\b(?:into|against|on) (?:a|an|the)\b/gi,
    'W22.8XX',
  ],
  [
    /\b(?:broken glass|shard of glass|piece of glass|glass (?:broke|shattered)|cut (?:\w+ ){0,4}glass)\b/gi,
    'W25.XXX',
  ],
  [/\b(?:hot (?:coffee|tea|cocoa|chocolate|drink))\b/gi, 'X10.0XX'],
  [/\b(?:hot (?:cooking )?(?:oil|grease|fat))\b/gi, 'X10.2XX'],
  [/\b(?:boiling|hot) water\b/gi, 'X12.XXX'],
  [/\b(?:hot stove|stove ?top|oven rack|hot pan|hot iron|curling iron)\b/gi, 'X15.8XX'],
  [/\b(?:insect|bug|mosquito|spider|tick) bites?\b/gi, 'W57.XXX'],
  [/\b(?:stepped|stepping) (?:in|into) (?:a |the )?(?:hole|pothole|ditch)\b/gi, 'W18.42X'],
  [/\b(?:stepped|stepping) on (?:a |an |the |some )/gi, 'W18.41X'],
  [
    /\b(?:lifting|lifted|heavy lifting|moving (?:\w+ )?(?:boxes|furniture)|picked up (?:a |something )?heavy|carrying (?:a )?heavy)\b/gi,
    'X50.0XX',
  ],
  [
    /\b(?:tripped|slipped|stumbled|misstep(?:ped)?|lost (?:his|her|their|my) (?:balance|footing))\b(?![^.;]*\b(?:fell|fall|falling|landed|landing|struck|hit|ground|floor)\b)/gi,
    'W18.49X',
  ],
  [
    /\b(?:overuse|repetitive (?:motion|movement|use|strain|activity)|overhead (?:work|activity))\b/gi,
    'X50.3XX',
  ],
  [/\b(?:twisted|twisting|awkward(?:ly)?|planted (?:his|her|the) foot|pivot(?:ed|ing)?)\b/gi, 'X50.1XX'],
]

/** What somebody was doing. Only where the sentence tells of the injury too. */
const ACTIVITIES: [RegExp, string][] = [
  [/\b(?:running|jogging|ran a (?:race|marathon)|on a run|marathon)\b/i, 'Y93.02'],
  [/\b(?:walking|hiking|on a hike|on a walk)\b/i, 'Y93.01'],
  [/\bswimming\b/i, 'Y93.11'],
  [/\b(?:diving|dove into)\b/i, 'Y93.12'],
  [/\b(?:water ?ski\w*|wakeboard\w*)\b/i, 'Y93.17'],
  [/\bsurfing\b/i, 'Y93.18'],
  [/\b(?:ice skating|figure skating)\b/i, 'Y93.21'],
  [/\bice hockey|hockey\b/i, 'Y93.22'],
  [/\b(?:skiing|snowboard\w*|sledding|ski slope|tobogg\w*)\b/i, 'Y93.23'],
  [/\b(?:shovel\w* (?:the )?(?:snow|driveway))\b/i, 'Y93.H1'],
  [/\b(?:rock climbing|climbing wall|mountain climbing)\b/i, 'Y93.31'],
  [/\b(?:dancing|dance (?:class|practice|recital)|ballet)\b/i, 'Y93.41'],
  [/\byoga\b/i, 'Y93.42'],
  [/\bgymnastics?\b/i, 'Y93.43'],
  [/\btrampolin\w*\b/i, 'Y93.44'],
  [/\bcheerlead\w*\b/i, 'Y93.45'],
  [/\b(?:skateboard\w*|roller ?(?:skat|blad)\w*)\b/i, 'Y93.51'],
  [/\b(?:horseback|riding (?:a|her|his) horse)\b/i, 'Y93.52'],
  [/\b(?:golf|golfing)\b/i, 'Y93.53'],
  [/\bbowling\b/i, 'Y93.54'],
  [/\b(?:biking|bicycling|cycling|riding (?:a|her|his) (?:bike|bicycle)|bike ride)\b/i, 'Y93.55'],
  [/\bjump(?:ing)? rope\b/i, 'Y93.56'],
  [/\btackle football|football\b/i, 'Y93.61'],
  [/\brugby\b/i, 'Y93.63'],
  [/\b(?:baseball|softball)\b/i, 'Y93.64'],
  [/\b(?:lacrosse|field hockey)\b/i, 'Y93.65'],
  [/\bsoccer\b/i, 'Y93.66'],
  [/\bbasketball\b/i, 'Y93.67'],
  [/\bvolleyball\b/i, 'Y93.68'],
  [/\bwrestling\b/i, 'Y93.72'],
  [/\b(?:tennis|racquetball|squash|pickleball|badminton)\b/i, 'Y93.73'],
  [/\b(?:karate|judo|martial arts|jiu[- ]jitsu|taekwondo)\b/i, 'Y93.75'],
  [/\b(?:treadmill|elliptical|stationary bike)\b/i, 'Y93.A1'],
  [/\b(?:aerobics|crossfit|zumba|spin class|calisthenics)\b/i, 'Y93.A3'],
  [/\b(?:lifting weights|weight ?lifting|bench press\w*|deadlift\w*)\b/i, 'Y93.B3'],
  [/\bpush-?ups?|pull-?ups?|sit-?ups?\b/i, 'Y93.B2'],
  [/\b(?:washing|doing)(?: the)? dishes\b/i, 'Y93.G1'],
  [/\b(?:cooking|grilling)\b/i, 'Y93.G3'],
  [/\b(?:laundry|ironing)\b/i, 'Y93.E2'],
  [/\bvacuuming\b/i, 'Y93.E3'],
  [
    /\b(?:mopping|sweeping|cleaning (?:the|her|his) (?:house|floors?|garage)|housework|household chores)\b/i,
    'Y93.E9',
  ],
  [/\b(?:gardening|yard ?work|mowing|raking|landscaping|pulling weeds)\b/i, 'Y93.H2'],
  [/\b(?:remodel\w*|roofing|construction|building (?:a|the) \w+)\b/i, 'Y93.H3'],
]

/** Where it was. */
const PLACES: [RegExp, string][] = [
  [/\bsidewalks?\b/i, 'Y92.480'],
  [/\bparking lot\b/i, 'Y92.481'],
  [/\b(?:on the|in the) (?:street|road|highway)\b/i, 'Y92.410'],
  [/\b(?:grocery store|supermarket)\b/i, 'Y92.512'],
  [/\brestaurant\b/i, 'Y92.511'],
  [/\b(?:at|in|after) (?:the )?(?:school|class)\b/i, 'Y92.219'],
  [/\bgym(?:nasium)?\b/i, 'Y92.39'],
  [/\bpark\b/i, 'Y92.830'],
  [/\bplayground\b/i, 'Y92.838'],
  [/\b(?:in|her|his|the) kitchen\b|\b(?:washing|doing)(?: the)? dishes\b/i, 'Y92.000'],
  [/\b(?:in|her|his|the) (?:bathroom|shower|bathtub)\b/i, 'Y92.002'],
  [/\b(?:at home|in (?:her|his) (?:home|house|apartment)|around the house)\b/i, 'Y92.009'],
]

const HURT =
  /\b(?:hurt|injur\w*|twist\w*|fell|falls?|falling|fallen|landed|landing|struck|hit|sprain\w*|strain\w*|broke|fractur\w*|tore|torn|pop(?:ped)?|snap(?:ped)?|cut|lacerat\w*|burn\w*|slipped|tripped|stumbled|collid\w*|tackled|jammed|rolled|dislocat\w*|crush\w*|accident|when|while)\b/i
const NOT_NOW =
  /\b(?:(?:months?|years?) ago|history of|last year|as a (?:child|kid|teen\w*)|in (?:19|20)\d\d|usually|plans? to|hopes? to|return to|go back to|enjoys?|avoid|likes? to|training for|resume|unable to|difficulty|limits?|until)\b/i
const ACUTE = /^[ST]|^T[0-2]/

/** How it happened, while doing what, where: behind the injury and for its first encounter only (guideline I.C.20). */
export const howItHappenedRule: Rule = {
  id: 'how',
  reference: 'I.C.20: cause, activity and place of an injury, as the note tells them',
  phase: 4,
  run(claim) {
    if (having(claim, /^W(?:0|1[0-8])/).length > 0)
      for (const fall of having(claim, /^W19/))
        drop(claim, fall, 'more-specific-coded', 'The text says how the fall came about.')
    const hurt = having(claim, ACUTE).filter(
      (e) => e.certain && !e.ambiguous && e.mentions.length > 0 && /[AB]$/.test(e.code.code),
    )
    if (hurt.length === 0) return
    const told: Place[] = []
    if (having(claim, /^[V-X]|^Y0/).length === 0)
      for (const [how, stem] of CAUSES) {
        const place = saidOf(claim, how).find((p) => isNow(claim, p))
        if (!place) continue
        told.push(place)
        put(claim, hurt, `${stem}A`, place, 'how the injury happened')
        break
      }
    const sentences = tellingSentences(claim)
    for (const [kind, list] of [
      ['what the patient was doing', ACTIVITIES],
      ['where it happened', PLACES],
    ] as const)
      for (const [pattern, code] of list) {
        const place = saidOf(claim, new RegExp(pattern, 'gi')).find((p) => sentences.has(p.sentence))
        if (!place) continue
        put(claim, hurt, code, place, kind)
        break
      }
  },
}

function put(claim: Claim, hurt: ReturnType<typeof having>, code: string, place: Place, why: string): void {
  if (having(claim, new RegExp(`^${code.slice(0, 3)}`)).length > 0) return
  const made = addBeside(claim, hurt, code, why, [{ start: place.start, end: place.end }])
  if (made?.origin === 'rule') made.mentions = []
}

/** Sentences of the story that tell of the injury, now. */
function tellingSentences(claim: Claim): Set<number> {
  const found = new Set<number>()
  claim.read.sentences.forEach((_, at) => {
    const section = claim.read.sectionOf(at)
    if (!/^(?:hpi|chief-complaint|body|assessment|impression|indication|hospital-course)$/.test(section))
      return
    const words = textOfSentences(claim.read, [at])
    if (HURT.test(words) && !NOT_NOW.test(words)) found.add(at)
  })
  return found
}

function isNow(claim: Claim, place: Place): boolean {
  return (
    /^(?:hpi|chief-complaint|body|assessment|impression|indication|hospital-course)$/.test(place.section) &&
    !NOT_NOW.test(textOfSentences(claim.read, [place.sentence]))
  )
}
