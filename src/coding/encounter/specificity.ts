import type { Edition } from '#src/domain/edition.ts'
import { type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'

/** Two codes where one says it, a code that says less beside one that says more, and one that needs company. */
export const specificity: EncounterRule = {
  run: (open) => [...stages(open), ...saysLess(open), ...episodes(open), ...combined(open), ...company(open)],
}

/** CR64. */
function stages({ listed }: OpenCase): Said[] {
  const kidney = listed.filter(({ code }) => /^N18\.[1-6]/.test(code))
  if (kidney.length < 2) return []
  const documents = new Set(kidney.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId)))
  const differ = documents.size >= kidney.length && kidney.every(({ evidence }) => evidence.length > 0)
  return [
    {
      rule: 'CR64',
      reference: 'I.C.14.a.1: stages of chronic kidney disease',
      severity: differ ? 'query' : 'fix',
      codes: kidney.map(({ code }) => code),
      message:
        'Chronic kidney disease has one stage; with stage 5 and end-stage disease, only N18.6 is coded.',
      action: differ
        ? 'The documents name different stages: ask the provider which one holds.'
        : 'Keep the stage the provider documents last, reject the others.',
      evidence: wordsOf(...kidney),
    },
  ]
}

const VAGUE = /\bunspecified\b|\bwithout complications?\b/i
/** Only the side is open: `sides` speaks of that. */
const VAGUE_SIDE =
  /\bunspecified (?:side|eye|ear|limb|knee|hip|shoulder|elbow|wrist|hand|finger|foot|toe|ankle|leg|arm|thigh|breast|kidney|lung|lower|upper)/i

function saysLess({ listed }: OpenCase): Said[] {
  return listed.flatMap((vague): Said[] => {
    const title = vague.found?.title ?? ''
    if (!VAGUE.test(title) || VAGUE_SIDE.test(title)) return []
    const stem = vague.found?.parent ?? vague.code.slice(0, 3)
    const better = listed.find(
      (other) =>
        other !== vague &&
        other.code.startsWith(stem) &&
        other.found &&
        !VAGUE.test(other.found.title) &&
        !VAGUE_SIDE.test(other.found.title),
    )
    if (!better) return []
    return [
      {
        rule: 'more-specific',
        reference: 'I.B.2: the highest specificity that is documented',
        severity: 'fix',
        codes: [vague.code, better.code],
        message: `${named(better)} says more than ${named(vague)}.`,
        action: `Reject ${vague.code}, unless it is another condition.`,
        evidence: wordsOf(vague, better),
      },
    ]
  })
}

/** One injury is in one phase of care. CR06. */
function episodes({ listed }: OpenCase): Said[] {
  const injuries = Map.groupBy(
    listed.filter(({ code }) => /^[ST]/.test(code) && code.length === 8),
    ({ code }) => code.slice(0, 7),
  )
  return [...injuries.values()].flatMap((same) =>
    same.length < 2
      ? []
      : [
          {
            rule: 'CR06',
            reference: 'I.C.19.a: 7th characters of injuries',
            severity: 'fix',
            codes: same.map(({ code }) => code),
            message: `One injury with ${same.length} encounters: ${same.map(({ code }) => code).join(', ')}.`,
            action: 'Keep the 7th character of this phase of care.',
            evidence: wordsOf(...same),
          } satisfies Said,
        ],
  )
}

/** Conditions the classification presumes to belong together: one code says both. CR29, CR49, CR55–CR57. */
function combined({ listed, edition }: OpenCase): Said[] {
  const by = (pattern: RegExp) => listed.find(({ code }) => pattern.test(code))
  const [hypertension, failure, kidney] = [by(/^I10$/), by(/^I50\./), by(/^N18\./)]
  const late = kidney && /^N18\.[56]/.test(kidney.code)
  const said: Said[] = []
  const say = (rule: string, reference: string, parts: Listed[], code: string, keep: string) => {
    const whole = billable(edition, code)
    if (!whole || listed.some((one) => one.code === code)) return
    said.push({
      rule,
      reference,
      severity: 'fix',
      codes: parts.map((part) => part.code),
      message: `${parts
        .map((part) => part.code)
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1')} are presumed to belong together: ${code} ${whole.title}.`,
      action: `${keep}, unless the provider says that they are unrelated.`,
      evidence: wordsOf(...parts),
    })
  }
  if (hypertension && failure && kidney)
    say(
      'CR57',
      'I.C.9.a.3',
      [hypertension, failure, kidney],
      late ? 'I13.2' : 'I13.0',
      `Replace I10 with ${late ? 'I13.2' : 'I13.0'}`,
    )
  else if (hypertension && failure)
    say('CR55', 'I.C.9.a.1', [hypertension, failure], 'I11.0', 'Replace I10 with I11.0')
  else if (hypertension && kidney)
    say(
      'CR56',
      'I.C.9.a.2',
      [hypertension, kidney],
      late ? 'I12.0' : 'I12.9',
      `Replace I10 with ${late ? 'I12.0' : 'I12.9'}`,
    )
  for (const kind of ['E08', 'E09', 'E10', 'E11', 'E13']) {
    const diabetes = by(new RegExp(`^${kind}\\.9$`))
    if (diabetes && kidney)
      say('CR49', 'I.A.15: “with”', [diabetes, kidney], `${kind}.22`, `Replace ${kind}.9 with ${kind}.22`)
  }
  const [stones, inflamed] = [by(/^K80\.20$/), by(/^K81\.[01]$/)]
  if (stones && inflamed) {
    const code = inflamed.code === 'K81.0' ? 'K80.00' : 'K80.10'
    say('CR29', 'I.B.9: combination codes', [stones, inflamed], code, `Replace both with ${code}`)
  }
  return said
}

/** Codes that say nothing alone. CR72, CR75, CR80. */
function company({ listed }: OpenCase): Said[] {
  const said: Said[] = []
  const [bmi] = listed.filter(({ code }) => /^Z68/.test(code))
  if (
    bmi &&
    !listed.some(({ code }) => /^(?:E66|E4[0-6]|E8[89]|R63\.[4-6]|O99\.(?:21|84)|F50|Z71\.3)/.test(code))
  )
    said.push({
      rule: 'CR80',
      reference: 'I.B.14: BMI only beside a diagnosis of the provider',
      severity: 'fix',
      codes: [bmi.code],
      message: `${named(bmi)} stands only beside the provider’s diagnosis, e.g. obesity.`,
      action: 'Add the weight diagnosis if the provider documents it; otherwise ask, and reject the BMI.',
      evidence: wordsOf(bmi),
    })
  const external = listed.filter(({ code, found }) => found && /^[V-Y]/.test(code))
  if (external.length > 0 && external.length === listed.length)
    said.push({
      rule: 'CR75',
      reference: 'I.C.20.a: external causes beside the condition they explain',
      severity: 'block',
      codes: external.map(({ code }) => code),
      message: 'An external cause says how, not what: the condition is missing.',
      action: 'Add the injury or condition.',
      evidence: wordsOf(...external),
    })
  const baby = listed.find(({ code }) => /^Z38/.test(code))
  const mother = listed.find(({ code }) => /^O/.test(code))
  if (baby && mother)
    said.push({
      rule: 'CR72',
      reference: 'I.C.16.a.2, I.C.15.a.2: codes of the newborn and of the mother',
      severity: 'block',
      codes: [baby.code, mother.code],
      message: `${baby.code} belongs on the newborn’s record, ${mother.code} on the mother’s.`,
      action: 'Reject the one that is not this patient’s.',
      evidence: wordsOf(baby, mother),
    })
  return said
}

function billable(edition: Edition, code: string) {
  const found = edition.find(code)
  return found?.billable ? found : undefined
}
