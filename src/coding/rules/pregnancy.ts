import { addBeside, become, type Claim, drop, having, remark, stand, support } from '../claim.ts'
import { hasWord, placesOf, saidOf, statusAt } from '../claim-text.ts'
import { kinBefore } from './kin.ts'
import type { Rule } from './rule.ts'

/** Words that only a note on a pregnancy uses, said or denied: then "36 weeks" are those of the pregnancy. */
const OF_PREGNANCY =
  /\bpre-?eclampsia\b[^\n]{0,80}\b(?:excluded|ruled out|no\b|without)|\bno (?:\w+ ){0,3}pre-?eclampsia\b|\bfetal (?:heart|movement|growth)|\bfundal height\b|\bG\d ?P\d/i
const PREGNANT =
  /\bpregnan(?:t|cy)|\bgestation(?:al age)?\b|\bG\dP\d|\bgravid(?:a|\b)|\bobstetric|\bprenatal|\bantepartum|\bIUP\b|\bEGA\b|\btrimester\b|\bOB visit\b|\b(?:vaginal|cesarean) delivery\b|\bpre-?existing (?:\w+ ){0,3}hypertension/gi
const WEEKS =
  /\b(\d{1,2})(?:\s*(?:\+|and|&)?\s*\d\/7)?[\s-]*(?:weeks?|wks?)(?:['’]?\s+(?:of\s+)?(?:pregnan(?:t|cy)|gestation|of gestation|IUP|intrauterine|EGA)|\s+by\s+(?:dates|ultrasound))|\b(?:pregnancy|gestation|IUP)\s+(?:at|of)\s+(\d{1,2})\s*(?:weeks?|wks?)/i
/** Somewhere a text of chapter 15 says what it is about. */
const OBSTETRIC =
  /\bpregnan|\bgestation|\bgravid|\bpre-?natal|\bante-?partum|\bpost-?partum|\bpuerper|\bdeliver|\bobstetric|\bOB\b|\bIUP\b|\btrimester|\blabou?r\b|\bcesarean|\bc-section|\babortion|\bmiscarr|\becl?ampsia|\bpre-?eclampsia|\bhyperemesis|\bmorning sickness|\bectopic|\bfet(?:us|al)|\bplacent|\bbreastfe|\blactat|\bG\dP\d|\bGDM|\bmolar|\bpartum|\bchorioamnio|\bamnio|\bHELLP|\bweeks?\b/i

/** "28 weeks" alone, where the text is of a pregnancy anyway; no span of time ("for 6 weeks", "2 weeks ago", "in 12 weeks"). */
const BARE_WEEKS =
  /(?<!\b(?:for|in|x|past|last|next|every|over|within|about|after|times|of)\s)(?<![\d/.-])\b(\d{1,2})(?:\s*(?:\+|and|&)?\s*\d\/7)?[\s-]*(?:weeks?|wks?|w(?:\d?d)?)\b(?!\s*(?:ago|later|prior|from now|supply|course|history|old|follow|of (?:therapy|treatment|antibiotics|pain|cough|symptoms|\w+ing\b)))/i

/** Condition → its code in chapter 15 without the trimester, and whether the condition's own code stays beside it. */
const IN_PREGNANCY: [RegExp, string, boolean][] = [
  [/^D(?:5|6[0-4])/, 'O99.01', true],
  [/^I10$/, 'O10.01', false],
  [/^I11\./, 'O10.11', true],
  [/^I12\./, 'O10.21', true],
  [/^I13\./, 'O10.31', true],
  [/^E11\./, 'O24.11', true],
  [/^E10\./, 'O24.01', true],
  [/^E0[0-7]\./, 'O99.28', true],
  [/^J45\./, 'O99.51', true],
  [/^F(?:3|4[01])/, 'O99.34', true],
  [/^E66\./, 'O99.21', true],
  [/^E(?:0[0-7]|2|4[0-6]|5|6[0-4]|7|8[0-7])/, 'O99.28', true],
  [/^R73\.0/, 'O99.81', false],
  [/^F17\.|^Z72\.0$/, 'O99.33', true],
  [/^F10\./, 'O99.31', true],
  [/^F1[1-689]\./, 'O99.32', true],
  [/^N1[0-2]/, 'O23.0', false],
  [/^N30\./, 'O23.1', true],
  [/^N39\.0/, 'O23.4', false],
  [/^G(?:4|5|6|7)/, 'O99.35', true],
  [/^I(?:2|3|4|5)/, 'O99.41', true],
  [/^J(?!45)/, 'O99.51', true],
  [/^K(?:[2-5]|7[0-7]|8)/, 'O99.61', true],
  [/^L(?:[0-4]|5)/, 'O99.71', true],
  [/^D6[5-9]|^D7/, 'O99.11', true],
]
/** A relative's pregnancy is none of the patient's, and what is denied none at all. */
const NOT_HERS = /negated|ruled-out|family|other-person|history|hypothetical/

const TEAR = /\b(first|second|third|fourth)[- ]degree (?:\w+ )?(?:laceration|tear)/gi

const LIVE_BIRTH =
  /\b(?:live(?:born)?|viable|healthy|vigorous)\s+(?:\w+\s+){0,2}(?:birth|infant|newborn|baby|male|female|boy|girl)|\bsingle live(?:born)?\b/i

export const pregnancyRules: Rule[] = [
  {
    id: 'CR72c',
    reference: 'I.C.15.n.1: a normal delivery without any complication is O80',
    phase: 1,
    run(claim) {
      if (having(claim, /^O/).length > 0 || !hasWord(claim, ['delivery', 'nsvd', 'svd'])) return
      const [delivery] = saidOf(
        claim,
        /\b(?:(?:normal |spontaneous |uncomplicated |full[- ]term )+(?:vaginal )?delivery|vaginal delivery|NSVD|SVD)\b/gi,
      )
      const easy = /\b(?:uncomplicated|no complications?|without complications?|normal)\b/i.test(
        claim.read.text,
      )
      const hard =
        /\b(?:forceps|vacuum|cesarean|breech|twins?|hemorrhage(?! (?:none|not))|stillb\w+|preterm|pre-?eclampsia|previous|history of|s\/p|prior)\b/i
      if (delivery && easy && !hard.test(claim.read.text.replace(/\bno (?:laceration|hemorrhage)\b/gi, '')))
        stand(claim, 'O80', 'a normal delivery, as stated', delivery)
    },
  },
  {
    id: 'CR69b',
    reference: 'I.C.15.o: anemia after the delivery',
    phase: 1,
    run(claim) {
      if (having(claim, /^D6(?:2|4\.9)/).length === 0) return
      const [after] = saidOf(claim, /\b(?:post-?partum|puerper\w+)\b/gi)
      const anemia = after ? having(claim, /^D6(?:2|4\.9)/).filter((e) => e.certain) : []
      if (anemia.length > 0 && having(claim, /^O90\.81|^O99\.0/).length === 0)
        addBeside(claim, anemia, 'O90.81', 'anemia of the puerperium')
    },
  },
  {
    id: 'CR72b',
    reference: 'I.C.16.a.2: the record of a birth begins with Z38',
    phase: 4,
    run(claim) {
      if (having(claim, /^Z38|^O/).length || claim.setting !== 'inpatient') return
      const [born] = saidOf(
        claim,
        /\b(?:newborn|neonate|(?:baby|infant)[^.;\n]{0,30}\bborn|live-?born (?:infant|girl|boy|male|female)|single liveborn)\b/gi,
      )
      if (!born || !/\b(?:born|liveborn|deliver(?:ed|y)|birth)\b/i.test(claim.read.text)) return
      if (
        /\btwins?\b|\btriplets?\b|\bmaternal record\b|\bmother's chart\b|\btransferred from\b/i.test(
          claim.read.text,
        )
      )
        return
      const section = /\bc(?:esarean|-section|\/s)\b/i.test(claim.read.text)
      stand(claim, section ? 'Z38.01' : 'Z38.00', 'born in this hospital, one liveborn infant', born)
    },
  },
  {
    id: 'CR72',
    reference: 'I.C.15.b.5, I.C.21.c.11: Z37 once on every record of a delivery',
    phase: 4,
    run(claim) {
      const [torn] = having(claim, /^O80/).length > 0 ? saidOf(claim, TEAR) : []
      if (torn) {
        const degree = { first: '0', second: '1', third: '20', fourth: '3' }[torn.groups[0]!.toLowerCase()]
        for (const e of having(claim, /^O80/))
          become(claim, e, `O70.${degree}`, 'a tear: no longer a delivery without complication')
      }
      const [delivery] = having(claim, /^O(?:80|82|70)/)
      if (!delivery) return
      claim.order.push([/^O/, /^Z3[7A]/])
      if (having(claim, /^Z37/).length) return
      const born = LIVE_BIRTH.exec(claim.read.text)
      const other = /\b(?:twins?|triplets?|quadruplets?|still(?:birth|born)|fetal demise)\b/i.test(
        claim.read.text,
      )
      // O80 is by its own note a delivery of one live infant: Z37.0 is the only outcome that may stand beside it.
      if (!born && !other && delivery.code.code === 'O80') {
        addBeside(claim, [delivery], 'Z37.0', 'the outcome that goes with O80: single live birth')
        return
      }
      if (!born || other) {
        const message = 'A delivery needs its outcome (Z37.-): how many, and live or not.'
        remark(claim, 'CR72', 'query', message, [delivery])
        return
      }
      const span = { start: born.index, end: born.index + born[0].length }
      addBeside(claim, [delivery], 'Z37.0', 'outcome of delivery: one live birth', [span])
    },
  },
  {
    id: 'CR69–CR71',
    reference:
      'I.C.15.a: codes of chapter 15 come first; any condition is presumed to complicate the pregnancy',
    phase: 1,
    run(claim) {
      claim.order.push([/^O/, /^(?!O)/])
      if (having(claim, /^O(?!9A)|^Z3[4A7]/).length > 0 && !OBSTETRIC.test(claim.read.text))
        for (const e of having(claim, /^O(?!9A)|^Z3[4A7]/))
          drop(claim, e, 'excluded', 'The text speaks of no pregnancy, delivery or puerperium.')
      if (having(claim, /^O(?!80)/).some((e) => e.certain && e.origin === 'named'))
        for (const e of having(claim, /^Z34/))
          drop(
            claim,
            e,
            'excluded',
            'Supervision of a normal pregnancy does not stand beside a complication (I.C.15.b.2).',
          )
      const pregnancy =
        having(claim, /^O(?!9[4-9]|0[0-8])/).some((e) => e.certain) ||
        (/[Pp]re|[Ff]etal|[Ff]undal|[Gg]esta|[Gg]ravid|G\dP|OB |[Oo]bstet|[Pp]artum|IUP|EGA|[Tt]rimester|[Dd]elivery/.test(
          claim.read.text,
        ) &&
          (placesOf(claim, PREGNANT).some((p) => !NOT_HERS.test(p.status)) ||
            OF_PREGNANCY.test(claim.read.text)))
      const weeks = pregnancy ? weeksOf(claim, pregnancy) : undefined
      if (pregnancy) normal(claim, weeks?.number)
      const pregnant = weeks !== undefined && pregnancy
      const [delivery] = having(claim, /^O(?:80|82|7[0-7])/)
      treated(claim)
      if (delivery && weeks) {
        const week = `Z3A.${String(weeks.number).padStart(2, '0')}`
        addBeside(claim, [delivery], week, 'weeks of gestation at delivery', [weeks.span])
        return
      }
      if (!pregnant || having(claim, /^Z37|^Z39/).length) return
      const trimester = weeks.number < 14 ? 1 : weeks.number < 28 ? 2 : 3
      for (const [condition, stem, stays] of IN_PREGNANCY) {
        for (const entry of having(claim, condition).filter((e) => e.origin === 'named' && e.certain)) {
          if (/^E1/.test(entry.code.code) && having(claim, /^O24\.4/).length) {
            drop(claim, entry, 'excluded', 'Diabetes of the pregnancy is stated.')
            continue
          }
          const there = having(claim, new RegExp(`^${stem.replace('.', '\\.')}`))[0]
          const made = there ?? madeOf(claim, entry, stem, trimester, stays)
          if (!made) continue
          if (there) support(there, [entry])
          if (!stays && made !== entry)
            drop(claim, entry, 'excluded', `${made.code.code} says it in pregnancy.`)
        }
      }
      const chapter = having(claim, /^O/)
      if (chapter.length === 0) return
      for (const e of chapter)
        if (/\bunspecified trimester\b/i.test(e.code.title)) {
          const said = e.code.title.replace(
            /unspecified trimester/i,
            `${['', 'first', 'second', 'third'][trimester]} trimester`,
          )
          const sibling = claim.edition.children(e.code.parent ?? '').find((c) => c.title === said)
          if (sibling) become(claim, e, sibling.code, 'the trimester follows from the weeks')
        }
      if (chapter.some((e) => e.certain && e.code.code !== 'O80'))
        for (const e of having(claim, /^Z34/))
          drop(
            claim,
            e,
            'excluded',
            'Supervision of a normal pregnancy does not stand beside a complication (I.C.15.b.2).',
          )
      for (const e of having(claim, /^Z33\.1/)) drop(claim, e, 'excluded', 'A code from chapter 15 says it.')
      addBeside(
        claim,
        chapter,
        `Z3A.${String(weeks.number).padStart(2, '0')}`,
        'use additional code: weeks of gestation',
        [weeks.span],
      )
    },
  },
]

const INSULIN =
  /\b(?:on|with|controlled (?:by|with)|requiring|takes?|taking|started on) (?:\w+ ){0,2}insulin\b|\binsulin[- ]controlled\b/gi
const ORAL =
  /\b(?:metformin|glyburide|oral (?:hypoglycemic|antidiabetic|agent)\w*|controlled (?:by|with) (?:\w+ )?oral)/gi
const DIET =
  /\bA1\b|\bdiet(?:ary)?(?:[- ](?:controlled|managed|control|only))?\b|\bA1GDM\b|\bGDMA1\b|\bno medication/gi

/** Gestational diabetes says how it is controlled itself: insulin before tablets before diet (I.C.15.i). */
function treated(claim: Claim): void {
  const [diabetes] = having(claim, /^O24\.4[123]/)
  if (!diabetes) return
  const letter = saidOf(claim, INSULIN).length
    ? '4'
    : saidOf(claim, ORAL).length
      ? '5'
      : placesOf(claim, DIET).some((p) => p.status !== 'family')
        ? '0'
        : undefined
  if (letter)
    become(claim, diabetes, `${diabetes.code.code.slice(0, 6)}${letter}`, 'how it is controlled is stated')
  for (const e of having(claim, /^Z79\.(?:4|84)$/))
    drop(
      claim,
      e,
      'excluded',
      'The code for gestational diabetes says how it is controlled (guideline I.C.15.i).',
    )
  for (const e of having(claim, /^E(?:11|13)\.9$/))
    drop(claim, e, 'excluded', 'Diabetes of the pregnancy is stated.')
}

function madeOf(
  claim: Claim,
  entry: Parameters<typeof become>[1],
  stem: string,
  trimester: number,
  stays: boolean,
) {
  const note = 'presumed to complicate the pregnancy (guideline I.C.15.a.1)'
  for (const end of [
    `${trimester}`,
    `${trimester}0`,
    `${['', '11', '12', '13'][trimester]}`,
    `2${trimester}`,
  ]) {
    const code = `${stem}${end}`
    const made = stays ? addBeside(claim, [entry], code, note) : become(claim, entry, code, note)
    if (made) return made
  }
  return undefined
}

/** Which pregnancy it is, and the trimester, of a supervision that says neither (I.C.15.b.1). */
function normal(claim: Claim, weeks: number | undefined): void {
  const trimester = weeks === undefined ? '0' : weeks < 14 ? '1' : weeks < 28 ? '2' : '3'
  const { text } = claim.read
  const first = /\b(?:first (?:pregnancy|baby|child)|primigravida|nulliparous|G1 ?P0)\b/i.test(text)
  const later =
    /\b(?:(?:second|third|fourth|fifth|2nd|3rd|4th) (?:pregnancy|baby|child)|multigravida|multiparous|G[2-9] ?P\d)\b/i.test(
      text,
    )
  for (const e of having(claim, /^Z34\.[089]/)) {
    const kind = e.code.code[4] !== '9' ? e.code.code[4] : first ? '0' : later ? '8' : '9'
    const end = e.code.code.endsWith('0') ? trimester : e.code.code.at(-1)
    become(claim, e, `Z34.${kind}${end}`, 'which pregnancy and the weeks are stated')
  }
}

function weeksOf(
  claim: Claim,
  pregnancy: boolean,
): { number: number; span: { start: number; end: number } } | undefined {
  const found = WEEKS.exec(claim.read.text) ?? (pregnancy ? BARE_WEEKS.exec(claim.read.text) : null)
  if (found && kinBefore(claim.read.text, found.index)) return undefined
  const number = Number(found?.[1] ?? found?.[2])
  if (!found || number < 8 || number > 42) return undefined
  const span = { start: found.index, end: found.index + found[0].length }
  return /family|other-person/.test(statusAt(claim, span)) ? undefined : { number, span }
}
