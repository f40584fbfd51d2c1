import { at, become, type Claim, drop, having, stand } from '../claim.ts'
import { hasWord, saidOf, textOfSentences } from '../claim-text.ts'
import { isChronic, personalHistory } from '../status-codes.ts'
import { CONCLUSIONS } from '../symptoms.ts'
import type { Rule } from './rule.ts'

/** The code of a wedge compression fracture by the vertebra, without the encounter letter. */
function vertebra(level: string): string | undefined {
  const n = Number(level.slice(1))
  if (/^L/i.test(level)) return n >= 1 && n <= 5 ? `S32.0${n}0` : undefined
  if (n >= 1 && n <= 4) return `S22.0${n}0`
  return n >= 5 && n <= 12 ? `S22.0${4 + Math.ceil((n - 4) / 2)}0` : undefined
}

const TRAUMA =
  /\b(?:fell|falls?|fallen|MV[AC]|accident|collision|crash|trauma|injur\w+|struck|thrown|landed)\b/i

/** Kinds of fractures of the distal radius → the fifth character of S52.5. */
const RADIUS: [RegExp, string][] = [
  [/\bColles/i, '3'],
  [/\bSmith['’]?s? fracture/i, '4'],
  [/\bBarton/i, '6'],
  [/\bextra-?articular\b/i, '5'],
  [/\bintra-?articular\b/i, '7'],
]

/** Small things that get stuck, and where: words → the code without the encounter letter; `S` stands for the side. */
const STUCK = String.raw`\b(?:bead|pebble|stone|bean|pea|seed|corn kernel|button|battery|insect|bug|moth|cockroach|cotton(?: tip| swab)?|Q-?tip|eraser|crayon|toy|lego|paper|foam|popcorn|nut|peanut|foreign body|FB)\b[^.;,\n]{0,24}?\b(?:in|inside|up|into)\b (?:the |her |his )?(right |left )?`
const STUCK_AT: [RegExp, string][] = [
  [new RegExp(`${STUCK}(?:external )?ear(?: canal)?\\b`, 'gi'), 'T16.SXX'],
  [new RegExp(`${STUCK}(?:nose|nostril|nasal cavity)\\b`, 'gi'), 'T17.1XX'],
]
const STUCK_PLACES = ['ear', 'nose', 'nostril', 'nasal']

export const injuryRules: Rule[] = [
  {
    id: 'CR05f',
    reference: 'T16, T17.1: a thing named that is stuck in the ear or the nose',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, STUCK_PLACES) || having(claim, /^T1[67]/).length > 0) return
      for (const [words, code] of STUCK_AT) {
        const [stuck] = saidOf(claim, words)
        if (!stuck) continue
        const side = stuck.groups[0]?.trim().toLowerCase()
        const digit = side === 'right' ? '1' : side === 'left' ? '2' : '9'
        stand(
          claim,
          `${code.replace('S', digit)}${claim.context.episode}`,
          'a foreign body, by its name',
          stuck,
        )
      }
    },
  },
  {
    id: 'CR74c',
    reference: 'S22.0, S32.0, S22.4: which vertebra; more than one rib is one code',
    phase: 1,
    run(claim) {
      if (hasWord(claim, ['compression', 'wedge']) && TRAUMA.test(claim.read.text))
        for (const place of saidOf(
          claim,
          /\b(?:acute |wedge |anterior )*compression fractures?(?: deformit(?:y|ies))? (?:of|at) (?:the )?([TL]\d{1,2})\b|\b([TL]\d{1,2}) (?:acute |wedge |anterior )*compression fracture\b/gi,
        )) {
          const stem = vertebra((place.groups[0] ?? place.groups[1])!)
          if (
            !stem ||
            having(claim, at(stem, true)).length > 0 ||
            having(claim, /^M(?:48\.5|80|84)/).length > 0
          )
            continue
          stand(claim, `${stem}${claim.context.episode}`, 'the vertebra is stated', place)
        }
      if (!hasWord(claim, ['ribs'])) return
      const told = saidOf(
        claim,
        /\bfractures? of (?:the )?(right |left )?[^.;\n]{0,40}\bribs\b|\b(right |left )?(?:[\w,-]+ ){0,5}rib(?:s)? fractures\b/gi,
      )
      const ribs = told.find((p) => CONCLUSIONS.has(p.section)) ?? told[0]
      if (!ribs || having(claim, /^S22\.[45]/).length > 0) return
      const said = (ribs.groups[0] ?? ribs.groups[1] ?? '').trim().toLowerCase()
      const side = said === 'right' ? '1' : said === 'left' ? '2' : '9'
      const made = stand(claim, `S22.4${side}X${claim.context.episode}`, 'more than one rib', ribs)
      if (made)
        for (const e of having(claim, /^S22\.3/))
          drop(claim, e, 'more-specific-coded', 'More than one rib is stated.')
    },
  },
  {
    id: 'CR74d',
    reference: 'S52.5: the kind of a fracture of the distal radius',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^S52\.50\d[A-Z]$/)) {
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        const kind = RADIUS.find(([words]) => words.test(said))?.[1]
        if (kind) become(claim, e, `S52.5${kind}${e.code.code.slice(6)}`, 'the kind of fracture is stated')
      }
    },
  },
  {
    id: 'CR74b',
    reference: 'S12: the neck of a bone is not the neck',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^S12\.9|^M54\.2|^S1[036]/))
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) =>
            NECK_OF_BONE.test(claim.read.text.slice(Math.max(0, m.start - 14), m.end + 24)),
          )
        )
          drop(claim, e, 'excluded', 'The neck of a bone is meant.')
    },
  },
  {
    id: 'CR74',
    reference: 'I.B.2: an unspecified injury gives way to the kind that is stated at the same place',
    phase: 2,
    run(claim) {
      for (const vague of having(claim, /^S/).filter((e) =>
        /^unspecified (?:fracture|injury|sprain)|unspecified ligament/i.test(e.code.title),
      )) {
        const place = /injury/i.test(vague.code.title) ? 2 : 5
        const better = having(claim, /^S/).find(
          (e) =>
            e !== vague &&
            !/^unspecified/i.test(e.code.title) &&
            e.code.code.slice(0, place) === vague.code.code.slice(0, place),
        )
        if (better) drop(claim, vague, 'more-specific-coded', `${better.code.code} says which.`)
      }
    },
  },
]

const NOT_DIAGNOSED =
  /^[\s,]*(?:was |is |has |were )?(?:not|never)(?: yet)?(?: been)? (?:diagnosed|confirmed|established|found|demonstrated)\b/i
const NECK_OF_BONE =
  /\b(?:femoral|humeral|surgical|anatomical|radial|metacarpal|metatarsal|fibular|scapular|talar|subcapital) neck\b|\bneck of (?:the )?(?:right |left |\w+ )?(?:femur|humerus|radius|metacarpal|metatarsal|fibula|scapula|talus)\b/i

const TREATED =
  /\b(?:(?:currently |still |remains )?(?:on|takes|taking|continues?|continued on|maintained on|treated with|managed with|controlled (?:with|by|on))|well controlled|stable on|remains active|ongoing)\b/i
const NO_LONGER = /\b(?:off|stopped|discontinued|no longer|not on|never on|resolved|in the past)\b/i

/** "After hernia repair": what was operated on is over. */
function isOperatedOn({ read }: Claim, { start, end }: { start: number; end: number }): boolean {
  return (
    /\b(?:after|following|s\/p|status post|post|prior|previous)\s+(?:\w+\s+){0,2}$/i.test(
      read.text.slice(Math.max(0, start - 30), start),
    ) &&
    /^\s*(?:repair|removal|excision|surgery|resection|fixation|operation)\b/i.test(
      read.text.slice(end, end + 14),
    )
  )
}

const OUTGROWN =
  /\b(?:outgr(?:ew|own)|grew out of|as an? (?:small |young )?(?:child|kid|baby|infant|teenager)|in (?:early )?childhood(?! and))\b/i
const AGO = /\b(?:\w+ (?:years?|months?) ago|last year|in (?:19|20)\d\d)\b/i

/** A condition that is there now is not history as well. */
export const currentRules: Rule[] = [
  {
    id: 'CR27',
    reference: 'I.C.21.c.4: “history of” a lasting condition that is under treatment says that it is there',
    phase: 1,
    run(claim) {
      for (const entry of claim.entries) {
        if (entry.origin !== 'named' || !isChronic(entry.code.code)) continue
        entry.mentions = entry.mentions.map((m) => {
          if (m.assertion.status !== 'history') return m
          const { from, to } = claim.read.sentences[m.sentence]!
          const said = claim.read.text.slice(m.end, claim.read.tokens[to - 1]!.end)
          const lead = claim.read.text.slice(claim.read.tokens[from]!.start, m.start)
          const here =
            /^I69/.test(entry.code.code) || (TREATED.test(said) && !NO_LONGER.test(`${lead} ${said}`))
          return here ? { ...m, assertion: { status: 'affirmed' as const } } : m
        })
      }
    },
  },
  {
    id: 'CR27b',
    reference: 'I.C.21.c.4: what was outgrown, and a crisis of years ago, is not there now',
    phase: 2,
    run(claim) {
      for (const e of [...claim.entries]) {
        if (e.origin !== 'named' || e.mentions.length === 0) continue
        const past = e.mentions.every((m) => {
          const said = claim.read.text.slice(m.end, m.end + 80).split(/[.;\n]/)[0]!
          if (isOperatedOn(claim, m)) return true
          if (/\bchildhood\b/i.test(claim.read.text.slice(Math.max(0, m.start - 12), m.end)))
            return m.assertion.status === 'history' || /\b(?:no|without|since)\b/i.test(said)
          return (
            OUTGROWN.test(said) ||
            (/^I16/.test(e.code.code) && (m.assertion.status === 'history' || AGO.test(said)))
          )
        })
        if (past) drop(claim, e, 'history', 'Said to be over.')
      }
    },
  },
  {
    id: 'CR24',
    reference: 'III, IV.J: what the provider says was not diagnosed is not coded',
    phase: 1,
    run(claim) {
      for (const e of [...claim.entries])
        if (
          e.origin === 'named' &&
          e.mentions.length > 0 &&
          e.mentions.every((m) => NOT_DIAGNOSED.test(claim.read.text.slice(m.end, m.end + 40)))
        )
          drop(claim, e, 'negated', 'The text says that it was not diagnosed.')
    },
  },
  {
    id: 'CR26b',
    reference: 'I.C.21.c.4: a past disease that is over is personal history',
    phase: 1,
    run(claim) {
      for (const t of [...claim.tray]) {
        const [span] = t.spans
        if (t.reason !== 'resolved' || !span) continue
        if (
          !/\b(?:past|history of|hx of|h\/o|previous|prior|remote)\b[^.;\n]{0,20}$/i.test(
            claim.read.text.slice(Math.max(0, span.start - 40), span.start),
          )
        )
          continue
        const past = personalHistory(claim.edition, t.code.code)
        if (past && stand(claim, past.code, 'said to be over', span))
          claim.tray.splice(claim.tray.indexOf(t), 1)
      }
    },
  },
  {
    id: 'CR26',
    reference: 'I.C.21.c.4: history codes are for what is over',
    phase: 2,
    run(claim) {
      const now = currentHistories(claim)
      for (const past of claim.entries.filter((e) => e.origin === 'history'))
        if (now.has(past.code.code))
          drop(claim, past, 'excluded', 'The condition is stated as present as well.')
    },
  },
]

function currentHistories(claim: Claim): Set<string> {
  const named = claim.entries.filter((e) => e.origin === 'named' && e.certain)
  return new Set(
    named.map((e) => personalHistory(claim.edition, e.code.code)?.code).filter((c) => c !== undefined),
  )
}
