import { addBeside, become, type Claim, drop, having, remark, stand } from '../claim.ts'
import { hasWord, type Place, placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** How it happened, in words notes use → the code without its encounter letter. First fit wins. Written by us. */
const CAUSES: [RegExp, string][] = [
  [/\b(?:stairs?|steps|staircase|stairway|stairwell)\b/i, 'W10.9XX'],
  [/\bladder\b/i, 'W11.XXX'],
  [/\b(?:playground slide|(?:from|off|down)(?: \w+){0,2} slide)\b/i, 'W09.0XX'],
  [/\b(?:(?:from|off|out of)(?: \w+){0,2} swing)s?\b/i, 'W09.1XX'],
  [/\b(?:jungle gym|monkey bars?|climbing frame)\b/i, 'W09.2XX'],
  [/\b(?:seesaw|teeter-?totter|merry-go-round|playground (?:equipment|structure))\b/i, 'W09.8XX'],
  [/\b(?:(?:out of|from|off)(?: \w+){0,2} wheelchair)\b/i, 'W05.0XX'],
  [/\b(?:(?:out of|from|off)(?: \w+){0,2} tree)\b/i, 'W14.XXX'],
  [/\b(?:(?:from|off|over)(?: \w+){0,2} balcony)\b/i, 'W13.0XX'],
  [/\b(?:(?:out of|from)(?: \w+){0,2} window)\b/i, 'W13.4XX'],
  [/\b(?:(?:from|off)(?: \w+){0,2} (?:bridge|overpass))\b/i, 'W13.1XX'],
  [/\b(?:(?:from|off)(?: \w+){0,2} cliff)\b/i, 'W15.XXX'],
  [/\b(?:(?:from|off)(?: \w+){0,2} (?:toilet|commode))\b/i, 'W18.11X'],
  [/\b(?:in|getting (?:in|into|out of)|out of)(?: \w+){0,2} (?:shower|bath ?tub)\b/i, 'W18.2XX'],
  [
    /\b(?:(?:from|off|out of)(?: \w+){0,2} (?:table|counter|couch|sofa|recliner|changing table))\b/i,
    'W08.XXX',
  ],
  [/\b(?:(?:out of|from|off)(?: \w+){0,2} bed)\b/i, 'W06.XXX'],
  [/\b(?:(?:out of|from|off)(?: \w+){0,2} (?:chair|stool))\b/i, 'W07.XXX'],
  [/\b(?:(?:from|off)(?: \w+){0,2} (?:roof|scaffold\w*))\b/i, 'W13.2XX'],
  [/\b(?:ice|icy|snow)\b/i, 'W00.0XX'],
  [/\b(?:slipped|tripped|stumbled)\b/i, 'W01.0XX'],
  [/\b(?:standing height|from standing|same level|ground[- ]level)\b/i, 'W18.30X'],
]
/** Other causes, told where the injury is: words → the code without its encounter letter. */
const OTHERS: [RegExp, string][] = [
  [/\bdog bites?\b|\bbitten by (?:a|his|her|the|another) (?:\w+ )?dog\b/gi, 'W54.0XX'],
  [/\bcat bites?\b|\bbitten by (?:a|his|her|the) (?:\w+ )?cat\b/gi, 'W55.01X'],
  [/\b(?:kitchen )?kni(?:fe|ves)\b/gi, 'W26.0XX'],
]
const FALL =
  /\b(?:fell|falls?|fallen|falling|slipped and|tripped and)\b(?! (?:asleep|behind|back|within|into|in love|below|ill|apart|out of range|short|season|risk|precautions?|prevention|clinic|semester))/gi
const NOT_NOW =
  /\b(?:last|past|previous|prior) (?:year|month|fall)s?\b|\b(?:years?|months?) ago\b|\bhistory of\b|\bh\/o\b/i
const INJURY = /^(?:[ST]0|S|T1[0-4]|T7[01]|M80|M84\.[34]|M97)/

export const externalCauseRules: Rule[] = [
  {
    id: 'CR75',
    reference:
      'I.C.20: external causes stand behind the injury they explain; unspecified place and activity are not coded',
    phase: 2,
    run(claim) {
      for (const e of having(claim, /^Y9(?:2\.9|3\.9|9\.9)/))
        drop(claim, e, 'excluded', 'Not coded when place or activity is not stated (guideline I.C.20).')
      const [often] = hasWord(claim, ['falls'])
        ? placesOf(claim, /\b(?:repeated|recurrent|frequent) falls\b/gi).filter(
            (p) =>
              !/family|other|hypothetical/.test(p.status) &&
              !/\b(?:no|denies|without|not)\s+$/i.test(
                claim.read.text.slice(Math.max(0, p.start - 10), p.start),
              ),
          )
        : []
      if (often && having(claim, /^[ST]/).length === 0) stand(claim, 'R29.6', 'falls again and again', often)
      explain(claim)
      if (having(claim, /^W00/).length)
        for (const e of having(claim, /^W(?:01|1[89])/))
          drop(claim, e, 'more-specific-coded', 'The ice is stated.')
      const others = claim.entries.some((e) => !/^[V-Y]/.test(e.code.code) && e.term.prior > 0.5)
      const explained = having(claim, /^[ST]|^O9A|^M[48]/).length > 0
      for (const e of having(claim, /^[V-Y]/)) {
        if (explained) continue
        if (others) drop(claim, e, 'excluded', 'An external cause stands only beside the injury it explains.')
        else
          remark(
            claim,
            'CR75',
            'query',
            'An external cause alone is no claim: it is never listed first.',
            [e],
            {
              action: 'Ask what was injured.',
            },
          )
      }
      if (explained) claim.order.push([/^(?:[ST]|M80|M84)/, /^[V-Y]/])
    },
  },
]

/** Adds the fall that the text tells beside an injury, when no external cause stands there yet. */
function explain(claim: Claim): void {
  const hurt = having(claim, /^[ST]/).filter((e) => e.certain)
  for (const [how, stem] of hurt.length > 0 && having(claim, /^W/).length === 0 ? OTHERS : []) {
    const [told] = saidOf(claim, how).filter((p) => isNow(claim, p))
    if (told) addBeside(claim, hurt, `${stem}${claim.context.episode}`, 'how the injury happened', [told])
  }
  const vague = having(claim, /^W(?:19|18\.30)/)
  if (having(claim, /^W[01]/).length > vague.length) return
  const injuries = having(claim, INJURY).filter((e) => e.certain)
  const lonely = claim.entries.every((e) => e.term.prior <= 0.5)
  if (injuries.length === 0 && !lonely) return
  const told = saidOf(claim, FALL).filter(
    (p) => isNow(claim, p) && (!lonely || /^fall$/i.test(words(claim, p))),
  )
  const [fall] = told
  if (!fall) return
  const around = told.map((p) => textOfSentences(claim.read, [p.sentence])).join(' ')
  const stem = CAUSES.find(([how]) => how.test(around))?.[1] ?? 'W19.XXX'
  const letter = claim.context.episode
  const code = `${stem}${letter}`
  if (vague.length > 0) {
    if (!/^W(?:19|18)/.test(stem))
      for (const e of vague) become(claim, e, code, 'how the fall happened is stated')
    return
  }
  if (injuries.length > 0) {
    addBeside(claim, injuries, code, 'how the injury happened', [fall])
    return
  }
  if (/\b(?:unspecified|initial|subsequent|sequela|encounter)\b/i.test(around))
    stand(claim, code, 'how it happened', fall)
}

function words(claim: Claim, { start, end }: Place): string {
  return claim.read.text.slice(start, end)
}

function isNow(claim: Claim, place: Place): boolean {
  return (
    place.section !== 'pmh' &&
    place.section !== 'ros' &&
    !NOT_NOW.test(textOfSentences(claim.read, [place.sentence]))
  )
}
