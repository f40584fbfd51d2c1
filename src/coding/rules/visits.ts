import { isTreated } from '../addressed.ts'
import { at, become, type Claim, drop, type Entry, having, remark, stand } from '../claim.ts'
import { hasWord, placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import type { Mention } from '../mention.ts'
import { isFirstOnly } from '../sequence.ts'
import type { Rule } from './rule.ts'

const NOT_YET =
  /\b(?:due|overdue|next year|declin\w+|refus\w+|schedule[ds]?|order(?:ed)?|recommend\w*|discuss\w*|referr(?:ed|al)|up to date|will (?:need|get)|plan(?:ned|s)?|last (?:year|done)|in \d{4})\b/i

/** Part of the large bowel → last character of D12. */
const BOWEL: [RegExp, string][] = [
  [/\bcecum|cecal\b/i, '0'],
  [/\bappendi/i, '1'],
  [/\bascending|hepatic flexure|right colon\b/i, '2'],
  [/\btransverse\b/i, '3'],
  [/\bdescending|splenic flexure|left colon\b/i, '4'],
  [/\bsigmoid\b/i, '5'],
  [/\brectosigmoid\b/i, '7'],
  [/\brect(?:um|al)\b/i, '8'],
]

/** "To screen for …": what is looked for → the screening. */
const TO_SCREEN_FOR: [RegExp, string][] = [
  [/\bscreen for (?:colon|colorectal|bowel) cancer\b/gi, 'Z12.11'],
  [/\bscreen for lung cancer\b/gi, 'Z12.2'],
  [/\bmammogra(?:m|phy)[^.;\n]{0,24}\bscreen for breast cancer\b/gi, 'Z12.31'],
  [/\bscreen for breast cancer\b/gi, 'Z12.39'],
  [/\bscreen for cervical cancer\b|\bscreen for cancer of the cervix\b/gi, 'Z12.4'],
  [/\bscreen for prostate cancer\b/gi, 'Z12.5'],
  [/\bscreen for (?:skin cancer|melanoma)\b/gi, 'Z12.83'],
  [/\bscreen for (?:type 2 )?diabetes\b/gi, 'Z13.1'],
  [/\bscreen for (?:high cholesterol|hyperlipidemia|lipid disorders?|dyslipidemia)\b/gi, 'Z13.220'],
  [/\bscreen for osteoporosis\b/gi, 'Z13.820'],
  [/\bscreen for depression\b/gi, 'Z13.31'],
  [/\bscreen for HIV\b/gi, 'Z11.4'],
  [/\bscreen for hepatitis [BC]\b/gi, 'Z11.59'],
  [/\bscreen for (?:tuberculosis|TB)\b/gi, 'Z11.1'],
  [
    /\bscreen for (?:STIs?|STDs?|sexually transmitted (?:infections?|diseases?)|chlamydia|gonorrhea|syphilis)\b/gi,
    'Z11.3',
  ],
]

/** An adenoma is a benign neoplasm of its part of the bowel. */
function adenoma(claim: Claim, said: string): void {
  if (!/\b(?:tubular |villous |tubulovillous )?adenoma(?:tous|s)?\b/i.test(said)) return
  const part = BOWEL.filter(([words]) => words.test(said)).at(-1)?.[1] ?? '6'
  for (const polyp of having(claim, /^K63\.5/)) become(claim, polyp, `D12.${part}`, 'an adenoma, as stated')
}

function around(claim: Claim, { start, end }: { start: number; end: number }): string {
  const before = claim.read.text
    .slice(Math.max(0, start - 30), start)
    .split(/[.;\n]/)
    .at(-1)!
  return `${before} ${claim.read.text.slice(end, end + 40).split(/[.;\n]/)[0]}`
}

const ROUTINE = [
  'complete',
  'full',
  'general',
  'maintenance',
  'annual',
  'routine',
  'yearly',
  'preventive',
  'periodic',
  'wellness',
  'well',
  'well-child',
]
const ROUTINE_EXAM =
  /\b((?:annual|routine|yearly|preventive|periodic)(?: (?:adult|general|preventive|wellness|medical|physical|health))* (?:exam(?:ination)?|physical|visit|check-?up)|(?:adult |annual )?wellness (?:visit|exam(?:ination)?)|(?:complete|full|general medical|head-to-toe) (?:physical(?: exam\w*)?|exam(?:ination)?)|health maintenance (?:exam\w*|visit)|well[- ](?:(?:adult|woman|man|child|baby|infant) )?(?:visit|exam(?:ination)?|check(?:-?up)?))\b/gi
const ACUTE = /^(?:H6[056]|J0[0-6]|J2[0-2]|L0[0-8]|N39\.0|R|S|B3|A)/

/** Before an operation, the most particular first. */
const PREOPERATIVE: [RegExp, string][] = [
  [
    /\bcardi(?:ac|ology|ovascular)\b[^.;\n]{0,16}\b(?:pre-?op\w*|pre-?surgical)\b|\bpre-?surgical (?:cardi\w+|heart)\b/gi,
    'Z01.810',
  ],
  [
    /\bpre-?surgical (?:evaluation|exam\w*|visit|assessment|clearance)\b|\b(?:surgical|medical) clearance\b/gi,
    'Z01.818',
  ],
  [
    /\bpre-?op(?:erative)?(?: \w+)? (?:cardi(?:ac|ology|ovascular)|heart)\b[^.;\n]{0,40}|\bcardi(?:ac|ology|ovascular) (?:clearance|risk assessment|evaluation) (?:for|before|prior to)\b/gi,
    'Z01.810',
  ],
  [/\bpre-?op(?:erative)? (?:pulmonary|respiratory)\b/gi, 'Z01.811'],
  [/\bpre-?op(?:erative)? (?:labs?|laboratory|blood work|bloods)\b/gi, 'Z01.812'],
  [
    /\bpre-?op(?:erative)? (?:evaluation|exam(?:ination)?|clearance|assessment|consult(?:ation)?|visit|medical evaluation|history and physical)\b/gi,
    'Z01.818',
  ],
]
const DONE = /^[^.;\n]{0,12}\b(?:was|were|done|completed|already|last (?:week|month|year))\b/i
const LATER =
  /^[\s,]*(?:is |will be )?(?:due|next|scheduled|overdue|planned|in (?:spring|summer|fall|winter|\w+ (?:weeks|months)))\b/i
/** A report speaks, not the provider: "CT report on chart:", "read by radiology:", "per radiologist". */
const OF_REPORT =
  /\b(?:reports?|reading)\b(?: (?:on|in) (?:the )?chart)?\s*(?::|shows?|states?|says?|reads?|of)|\b(?:read|per|by) (?:the )?radiolog(?:y|ist)\b|\bradiolog(?:y|ist) (?:read|report|reads|reports|notes?|describes?)\b|\bpathology report\b/i

function beforeOf(claim: Claim, { start }: { start: number }): string {
  return claim.read.text
    .slice(Math.max(0, start - 90), start)
    .split(/[.;\n]/)
    .at(-1)!
}

const ADDRESSED = /\b(?:continue|stable on|controlled|increase|start(?:ed)?|refill|adjust|on \w+ \d|plan)\b/i
const AHEAD = /\b(?:planned|scheduled|awaiting|upcoming|pending|before|prior to|pre-?op\w*|for|candidate)\b/i

/** Told as new, or an illness that is acute by its nature. */
function isNew(claim: Claim, entry: Entry): boolean {
  if (/^Z/.test(entry.code.code)) return false
  if (ACUTE.test(entry.code.code) && entry.certain && entry.origin === 'named') return true
  return entry.mentions.some((m) => {
    const before = claim.read.text
      .slice(Math.max(0, m.start - 30), m.start)
      .split(/[.;\n]/)
      .at(-1)!
    const after = claim.read.text.slice(m.end, m.end + 24).split(/[.;\n]/)[0]!
    return (
      /\bnew(?:ly)?\b(?! patient)/i.test(before) ||
      /^[\s,:(-]*(?:is )?(?:new\b|newly|found today|first noted)/i.test(after)
    )
  })
}

const OPERATION = /\b(pre|post)[- ]?op(?:erative)?(?: (?:dx|diagnos[ie]s))?\s*:/gi

/** Behind which label of an operation a mention stands, on its line or the next two. */
function labelOf({ read }: Claim, { start }: Mention): 'pre' | 'post' | undefined {
  const lead = read.text.slice(Math.max(0, start - 200), start)
  const last = [...lead.matchAll(OPERATION)].at(-1)
  if (!last || lead.slice(last.index).split('\n').length > 2) return undefined
  return last[1]!.toLowerCase() === 'pre' ? 'pre' : 'post'
}

export const visitRules: Rule[] = [
  {
    id: 'CR35',
    reference: 'I.C.21.c.5: the screening first, then what it found',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^Z1[123]\./)) {
        const ahead = e.mentions.every((m) => NOT_YET.test(around(claim, m)))
        if (e.mentions.length > 0 && ahead)
          drop(claim, e, 'hypothetical', 'Planned or declined; not what this visit is for.')
      }
      if (
        having(claim, /^Z12\.1/).length === 0 &&
        hasWord(claim, ['colonoscopy']) &&
        hasWord(claim, ['screening'])
      ) {
        const [reason] = placesOf(claim, /\bindication\s*:\s*(?:[a-z-]+ ){0,3}screening\b/gi)
        if (reason) stand(claim, 'Z12.11', 'a colonoscopy for screening', reason)
      }
      if (hasWord(claim, ['colonoscopy']))
        for (const e of having(claim, /^K57\.90/))
          become(claim, e, 'K57.30', 'a colonoscopy sees the large intestine')
      if (having(claim, /^Z12\.1/).length === 0 && hasWord(claim, ['colonoscopy'])) {
        const [planned] = placesOf(
          claim,
          /\bcolonoscopy[,:]? (?:for )?screening\b|\bscreening\b[^.;\n]{0,20}\bcolonoscopy\b/gi,
        ).filter((p) => !/negated|family|other|history/.test(p.status) && !NOT_YET.test(around(claim, p)))
        if (planned) stand(claim, 'Z12.11', 'a screening, as stated', planned)
      }
      if (hasWord(claim, ['screen']))
        for (const [words, code] of TO_SCREEN_FOR) {
          if (having(claim, new RegExp(`^${code.slice(0, 4)}`)).length > 0) continue
          const [asked] = placesOf(claim, words).filter(
            (p) =>
              !/negated|family|other|history/.test(p.status) &&
              p.section !== 'instructions' &&
              !NOT_YET.test(around(claim, p)),
          )
          if (asked && stand(claim, code, 'a screening, as stated', asked))
            claim.order.push([at(code), /^(?!Z)/])
        }
      const [screening] = having(claim, /^Z12\.1[0-2]/)
      if (!screening) return
      for (const e of having(claim, /^K63\.5/))
        adenoma(
          claim,
          textOfSentences(
            claim.read,
            e.mentions.map((m) => m.sentence),
          ),
        )
      if (having(claim, /^K63\.5|^D12|^K62\.[01]/).length) return
      // "Screening" makes what follows it in the sentence look like something only looked for.
      const [polyp] = placesOf(claim, /\bpolyps?\b/gi).filter((p) =>
        /^(?:affirmed|hypothetical)$/.test(p.status),
      )
      if (!polyp) return
      stand(claim, 'K63.5', 'found at the colonoscopy', polyp)
      adenoma(claim, textOfSentences(claim.read, [polyp.sentence]))
    },
  },
  {
    id: 'CR94',
    reference: 'I.C.21.c.15: codes that are only listed first',
    phase: 5,
    run(claim) {
      const only = claim.entries.filter((e) => isFirstOnly(e.code.code))
      if (only.length < 2) return
      const codes = only.map((e) => e.code.code).join(' and ')
      remark(claim, 'CR94', 'fix', `${codes} are both only for the first place.`, only, {
        action: 'Keep the one that was the reason for the visit.',
      })
    },
  },
  {
    id: 'CR92',
    reference: 'IV.N: outpatient surgery: the postoperative diagnosis',
    phase: 2,
    run(claim) {
      const before = (m: Mention) => m.section === 'preop-dx' || labelOf(claim, m) === 'pre'
      const behind = (m: Mention) => m.section === 'postop-dx' || labelOf(claim, m) === 'post'
      if (!claim.entries.some((e) => e.mentions.some(behind))) return
      // The reason for the visit stays: a screening that found something is still one.
      for (const e of [...claim.entries])
        if (!e.code.code.startsWith('Z') && e.mentions.length > 0 && e.mentions.every(before))
          drop(
            claim,
            e,
            'excluded',
            'The postoperative diagnosis differs and is the one to code (guideline IV.N).',
          )
    },
  },
  {
    id: 'CR93',
    reference: 'I.C.21.c.13: a routine examination, with or without a new finding',
    phase: 4,
    run(claim) {
      for (const e of having(claim, /^Z00\.[01]/))
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) => LATER.test(claim.read.text.slice(m.end, m.end + 24)))
        )
          drop(claim, e, 'hypothetical', 'Due later; not what this visit is for.')
      for (const e of having(claim, /^Z01\.81/))
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) => DONE.test(claim.read.text.slice(m.end, m.end + 30)))
        )
          drop(claim, e, 'history', 'Done before; not what this visit is for.')
      if (having(claim, /^Z00\.[01]/).length === 0 && hasWord(claim, ROUTINE)) {
        const [exam] = saidOf(claim, ROUTINE_EXAM).filter(
          (p) =>
            !/^\s*(?:is )?(?:due|next|scheduled|overdue|in \w+)/i.test(
              claim.read.text.slice(p.end, p.end + 14),
            ),
        )
        if (exam)
          stand(
            claim,
            /child|newborn|infant|baby/i.test(exam.groups.join(' ')) ||
              /\b(?:\d{1,2}[- ]months?[- ]old|(?:[1-9]|1[0-7])[- ]years?[- ]old)\b/i.test(claim.read.text)
              ? 'Z00.129'
              : 'Z00.00',
            'the reason for the visit',
            exam,
          )
      }
      if (!claim.entries.some((e) => isNew(claim, e))) return
      for (const e of having(claim, /^Z00\.00/)) become(claim, e, 'Z00.01', 'a new finding is stated')
      for (const e of having(claim, /^Z00\.129/)) become(claim, e, 'Z00.121', 'a new finding is stated')
    },
  },
  {
    id: 'CR91',
    reference: 'IV.M: before an operation: Z01.81 by what is examined, then the reason for the operation',
    phase: 4,
    run(claim) {
      for (const [words, code] of /pre-?op|pre-?surg|clearance|risk assessment|cardi\w+ evaluation/i.test(
        claim.read.text,
      )
        ? PREOPERATIVE
        : []) {
        const [place] = placesOf(claim, words).filter(
          (p) =>
            !/negated|family|other|history/.test(p.status) &&
            !DONE.test(claim.read.text.slice(p.end, p.end + 30)),
        )
        if (!place) continue
        const made = stand(claim, code, 'what is examined before the operation', place)
        if (made && code !== 'Z01.818')
          for (const e of having(claim, /^Z01\.818/))
            drop(claim, e, 'more-specific-coded', `${code} says what is examined.`)
        break
      }
      for (const e of having(claim, /^Z9[68]/))
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) =>
            AHEAD.test(
              claim.read.text
                .slice(Math.max(0, m.start - 50), m.start)
                .split(/[.;\n]/)
                .at(-1)!,
            ),
          )
        )
          drop(claim, e, 'hypothetical', 'Planned; not done yet.')
    },
  },
  {
    id: 'CR95',
    reference: 'IV.J: only what was evaluated or treated; a line of the problem list is neither',
    phase: 2,
    run(claim) {
      const lines = [
        ...claim.read.text.matchAll(
          /\b(?:problem list|active problems|chronic problems)\b[^:\n]{0,20}:[^\n]*/gi,
        ),
      ]
        .filter((m) => !ADDRESSED.test(m[0]))
        .map((m) => ({ start: m.index, end: m.index + m[0].length }))
      if (lines.length === 0) return
      const listed = (m: Mention) => lines.some((l) => l.start <= m.start && m.end <= l.end)
      const named = claim.entries.filter((e) => e.origin === 'named' && e.mentions.length > 0)
      if (!named.some((e) => e.certain && !e.mentions.every(listed))) return
      for (const e of named)
        if (e.mentions.every(listed) && !isTreated(claim, e))
          drop(
            claim,
            e,
            'not-addressed',
            'Listed, and neither evaluated nor treated at this visit (guideline IV.J).',
          )
    },
  },
  {
    id: 'CR90b',
    reference: 'III.B: what only a report of a stay says waits for the provider',
    phase: 2,
    run(claim) {
      if (claim.setting !== 'inpatient') return
      for (const e of [...claim.entries]) {
        if (e.origin !== 'named' || e.mentions.length === 0) continue
        if (!e.mentions.every((m) => OF_REPORT.test(beforeOf(claim, m)))) continue
        drop(
          claim,
          e,
          'class-policy',
          'Only a report of a test says it; for inpatients the provider must take it up.',
        )
        remark(
          claim,
          'CR90',
          'query',
          `Only a test report says it: ask the provider about ${e.code.title}.`,
          [e],
        )
      }
    },
  },
  {
    id: 'CR90',
    reference: 'III.B: abnormal findings of inpatients wait for the provider',
    phase: 8,
    run(claim) {
      if (claim.setting !== 'inpatient') return
      for (const t of claim.tray) {
        if (t.reason !== 'class-policy' || claim.remarks.length > 40) continue
        remark(
          claim,
          'CR90',
          'query',
          `Only a test report says it: ask the provider about ${t.code.title}.`,
          [],
        )
        claim.remarks.at(-1)!.spans.push(...t.spans)
      }
    },
  },
]
