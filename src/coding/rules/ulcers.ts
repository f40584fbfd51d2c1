import { addBeside, become, type Claim, drop, type Entry, having } from '../claim.ts'
import { textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

type Side = 'right' | 'left' | undefined

/** Place → code of the pressure ulcer without the stage: unspecified side, right, left. */
const PLACES: [RegExp, [string, string, string]][] = [
  [/\b(?:sacr(?:al|um)|coccy(?:x|geal)|tailbone)\b/i, ['L89.15', 'L89.15', 'L89.15']],
  [/\bheels?\b/i, ['L89.60', 'L89.61', 'L89.62']],
  [/\b(?:buttocks?|ischi(?:al|um))\b/i, ['L89.30', 'L89.31', 'L89.32']],
  [/\b(?:hip|trochanter\w*)\b/i, ['L89.20', 'L89.21', 'L89.22']],
  [/\b(?:ankle|malleol\w+)\b/i, ['L89.50', 'L89.51', 'L89.52']],
  [/\belbow\b/i, ['L89.00', 'L89.01', 'L89.02']],
]
const STAGES: [RegExp, string][] = [
  [/\bunstageable\b/i, '0'],
  [/\b(?:stage|grade)\s*(?:4|IV)\b/i, '4'],
  [/\b(?:stage|grade)\s*(?:3|III)\b/i, '3'],
  [/\b(?:stage|grade)\s*(?:2|II)\b/i, '2'],
  [/\b(?:stage|grade)\s*(?:1|I)\b/i, '1'],
  [/\bdeep tissue (?:pressure )?(?:injury|damage)\b|\bDTI\b/i, '6'],
]
/** Depth of a skin ulcer → last character of L97. */
const DEPTHS: [RegExp, string][] = [
  [/\bnecrosis of (?:the )?bone\b/i, '4'],
  [/\bnecrosis of (?:the )?muscle\b/i, '3'],
  [/\b(?:bone (?:involvement|exposed)|exposed bone|probes? to bone|to (?:the )?bone)\b/i, '6'],
  [/\b(?:muscle (?:involvement|exposed)|exposed muscle)\b/i, '5'],
  [/\b(?:fat layer|subcutaneous (?:tissue|fat)|fat exposed|exposed fat)\b/i, '2'],
  [/\b(?:breakdown of (?:the )?skin|skin breakdown|superficial|partial[- ]thickness)\b/i, '1'],
]

export const ulcerRules: Rule[] = [
  {
    id: 'CR68',
    reference: 'I.C.12.a: place and stage of a pressure ulcer',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^L89\.9/).filter((one) => one.origin === 'named')) {
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        const place = PLACES.find(([words]) => words.test(said))
        if (!place) continue
        const stem = place[1][indexOf(sideOf(said, place[0]))]!
        const stage = STAGES.find(([words]) => words.test(said))?.[1] ?? '9'
        become(claim, e, `${stem}${stage}`, 'place and stage stand beside it')
      }
      for (const e of having(claim, /^L89\.\d\d9$/).filter((one) => one.origin === 'named')) {
        const said = saidWith(claim, e)
        const stage = STAGES.find(([words]) => words.test(said))?.[1]
        if (stage) become(claim, e, `${e.code.code.slice(0, 6)}${stage}`, 'the stage stands beside it')
      }
    },
  },
  {
    id: 'CR52b',
    reference: 'Note at I83.0, I83.2: use additional code for the place and the depth of the ulcer',
    phase: 4,
    run(claim) {
      if (having(claim, /^L97/).length > 0) return
      for (const e of having(claim, /^I83\.[02]\d\d$/).filter((one) => one.certain)) {
        const { code } = e.code
        const place = code.at(-1)!
        const depth = DEPTHS.find(([words]) => words.test(saidWith(claim, e)))?.[1] ?? '9'
        // L97 counts thigh, calf, ankle, heel, other part of the foot as I83 does.
        const made = `L97.${place}${/[12]/.test(code[5]!) ? code[5] : '0'}${depth}`
        addBeside(claim, [e], made, 'use additional code: the place and depth that are stated')
        claim.order.push([/^I83/, /^L97/])
      }
    },
  },
  {
    id: 'CR52',
    reference: 'Note at E11.621: use additional code for the place and the depth of the ulcer',
    phase: 4,
    run(claim) {
      if (having(claim, /^E(?:08|09|1[013])\.62[12]$|^L97/).length > 0)
        for (const e of having(claim, /^E(?:08|09|1[013])\.52$|^I96$/))
          if (
            e.mentions.some((m) => /\bnecro/i.test(claim.read.text.slice(m.start, m.end))) &&
            e.mentions.every((m) => isDepth(claim.read.text, m))
          )
            drop(claim, e, 'excluded', 'Necrosis of muscle or bone is the depth of the ulcer, not gangrene.')
      const asking = having(claim, /^E(?:08|09|1[013])\.62[12]$|^I83\.[02]/).filter((e) => e.certain)
      if (asking.length === 0 || having(claim, /^L9(?:7|8\.4)/).length > 0) return
      const said = saidWith(claim, asking[0]!)
      const code = ulcerOf(said, /^E.*1$/.test(asking[0]!.code.code))
      if (code) addBeside(claim, asking, code, 'use additional code: the place and depth that are stated')
      claim.order.push([/^E(?:08|09|1[013])\.62|^I83/, /^L97/])
    },
  },
]

/** Whether nothing but "necrosis", of muscle or bone, names it; "diabetic" and "type 2" beside it name no gangrene. */
function isDepth(text: string, { start, end }: { start: number; end: number }): boolean {
  if (/\bgangren/i.test(text.slice(start, end))) return false
  return (
    !/\bnecro/i.test(text.slice(start, end)) ||
    /^\s*of (?:the |surrounding )?(?:muscle|bone)\b/i.test(text.slice(end)) ||
    /\bnecrosis of (?:the )?(?:muscle|bone)\b/i.test(text.slice(start, end))
  )
}

function saidWith(claim: Claim, e: Entry): string {
  return textOfSentences(
    claim.read,
    e.mentions.map((m) => m.sentence),
  )
}

const LEG: [RegExp, string][] = [
  [/\bthigh\b/i, '1'],
  [/\bcalf\b/i, '2'],
  [/\b(?:ankle|malleol\w+)\b/i, '3'],
  [/\b(?:heel|midfoot)\b/i, '4'],
  [/\b(?:lower leg|shin|leg)\b/i, '9'],
]

function ulcerOf(said: string, foot: boolean): string | undefined {
  const heel = /\b(?:heel|midfoot)\b/i
  const other = /\b(?:foot|toes?|hallux|plantar|metatarsal head|forefoot|DFU)\b/i
  if (!foot) {
    const leg = LEG.find(([words]) => words.test(said))
    if (!leg) return undefined
    const where = sideOf(said, leg[0])
    const deep = DEPTHS.find(([words]) => words.test(said))?.[1] ?? '9'
    return `L97.${leg[1]}${where === 'right' ? 1 : where === 'left' ? 2 : 0}${deep}`
  }
  const place = heel.test(said) ? heel : other.test(said) ? other : undefined
  if (!place) return undefined
  const side = sideOf(said, place)
  const depth = DEPTHS.find(([words]) => words.test(said))?.[1] ?? '9'
  return `L97.${place === heel ? 4 : 5}${side === 'right' ? 1 : side === 'left' ? 2 : 0}${depth}`
}

/** The side next to a word of a place, before or behind it. */
function sideOf(said: string, place: RegExp): Side {
  const at = place.exec(said)
  if (!at) return undefined
  const near = `${said.slice(Math.max(0, at.index - 24), at.index)} ${said.slice(at.index + at[0].length, at.index + at[0].length + 16)}`
  const right = /\b(?:right|rt)\b/i.test(near) || /(?:^|\s)R(?=\s|$)/.test(near)
  const left = /\b(?:left|lt)\b/i.test(near) || /(?:^|\s)L(?=\s|$)/.test(near)
  return right === left ? undefined : right ? 'right' : 'left'
}

function indexOf(side: Side): number {
  return side === 'right' ? 1 : side === 'left' ? 2 : 0
}
