import type { Mention } from './mention.ts'
import type { ReadText } from './read-text.ts'
import type { Episode, Side, Support } from './refine.ts'
import { Gap } from './tokens.ts'

/** Where both sides exist and a note names one. */
const BODY_PARTS = new Set(
  `knee hip shoulder elbow wrist hand finger thumb foot toe ankle leg arm thigh forearm calf heel breast eye eyelid ear
   kidney lung ovary testis femur tibia fibula radius ulna humerus clavicle scapula patella limb extremity cheek groin
   hemiplegia hemiparesis rib flank buttock lobe ureter jaw`.split(/\s+/),
)
const SIDES: Record<string, Side> = {
  right: 'right',
  rt: 'right',
  left: 'left',
  lt: 'left',
  bilateral: 'bilateral',
  bilaterally: 'bilateral',
  both: 'bilateral',
  ou: 'bilateral',
  'b/l': 'bilateral',
}

/** Facts of the whole document that single findings borrow. */
export interface DocumentContext {
  /** Side of a body part when the document names exactly one. */
  sideOfPart(stemmed: string): Side | undefined
  episode: Episode
  /** Whether words say so, or `A` was assumed. */
  episodeStated: boolean
}

export function documentContext(read: ReadText): DocumentContext {
  const sides = new Map<string, Set<Side>>()
  read.tokens.forEach((token, i) => {
    const side = SIDES[token.word] ?? letterSide(read, i)
    if (!side) return
    for (let k = i + 1; k <= Math.min(i + 4, read.tokens.length - 1); k++) {
      const other = read.tokens[k]!
      if (other.gap & (Gap.stop | Gap.newline | Gap.semicolon | Gap.comma)) break
      if (!BODY_PARTS.has(other.stem)) continue
      const known = sides.get(other.stem) ?? new Set()
      sides.set(other.stem, known.add(side))
      break
    }
  })
  const { episode, stated } = episodeOf(read.text)
  return {
    sideOfPart(stemmed) {
      const known = sides.get(stemmed)
      return known?.size === 1 ? [...known][0] : undefined
    },
    episode,
    episodeStated: stated,
  }
}

function episodeOf(text: string): { episode: Episode; stated: boolean } {
  if (/\b(?:sequelae?|late effects?|residuals? (?:of|from))\b/i.test(text))
    return { episode: 'S', stated: true }
  if (
    /\b(?:cast check|healing well|healing appropriately|routine healing|delayed healing|aftercare|callus formation|cast removal|suture removal|subsequent encounter|post-?op(?:erative)? (?:visit|check|follow)|follow-?up (?:of|for) (?:\w+ ){0,4}(?:fracture|sprain|injury)|(?:here|presents?|returns?|seen|comes in) (?:today )?(?:for|in) (?:an? )?(?:\w+ ){0,2}follow-?up)\b/i.test(
      text,
    )
  )
    return { episode: 'D', stated: true }
  const initial =
    /\b(?:initial encounter|emergency (?:department|room)|\bE[DR]\b|today|acute injury|fell|injured|twisted)\b/.test(
      text,
    )
  return { episode: 'A', stated: initial }
}

/** What stands beside one mention: words of its clause that are not denied, and its side. */
export function supportFor(
  read: ReadText,
  mention: Mention,
  document: DocumentContext,
  title: string,
): Support {
  const { side, borrowed } = sideOf(read, mention, document, title)
  let stems: Set<string> | undefined
  return {
    side,
    episode: document.episode,
    sideBorrowed: borrowed,
    has(stemmed) {
      stems ??= clauseStems(read, mention)
      return stems.has(stemmed)
    },
  }
}

function clauseStems(read: ReadText, mention: Mention): Set<string> {
  const sentence = read.sentences[mention.sentence]!
  const answers = read.assertions(mention.sentence)
  const stems = new Set<string>()
  // "acute cystitis without hematuria" is a name that denies a part of itself.
  let absent = false
  for (let i = Math.max(sentence.from, mention.first - 8); i < Math.min(sentence.to, mention.last + 9); i++) {
    const inside = i >= mention.first && i <= mention.last
    const { word } = read.tokens[i]!
    absent = inside && (/^(?:without|w\/o|no|not)$/.test(word) || (absent && word !== 'with'))
    if (absent) continue
    // "Type 2 diabetes with chronic kidney disease": the number is no stage.
    if (!inside && /^\d$/.test(word) && read.tokens[i - 1]?.word === 'type') continue
    // "Crohn's disease, no complications": denied right in front, whatever the sentence says of the rest.
    if (!inside && !read.tokens[i]!.gap && /^(?:no|without|w\/o)$/.test(read.tokens[i - 1]?.word ?? ''))
      continue
    const { status } = inside ? mention.assertion : answers.of(i, i)
    if (inside || status === 'affirmed' || status === mention.assertion.status)
      stems.add(read.tokens[i]!.stem)
  }
  return stems
}

/** "R hip", "L distal radius": a capital letter in front of a body part, within three words. */
function letterSide({ text, tokens }: ReadText, i: number): Side | undefined {
  const { start, end, word } = tokens[i]!
  if (end - start !== 1 || (word !== 'r' && word !== 'l') || text[start] !== word.toUpperCase())
    return undefined
  for (let k = i + 1; k <= Math.min(i + 3, tokens.length - 1); k++) {
    if (tokens[k]!.gap & (Gap.stop | Gap.newline | Gap.semicolon | Gap.comma | Gap.slash | Gap.dash))
      return undefined
    if (BODY_PARTS.has(tokens[k]!.stem)) return word === 'r' ? 'right' : 'left'
  }
  return undefined
}

function sideOf(
  read: ReadText,
  mention: Mention,
  document: DocumentContext,
  title: string,
): { side?: Side | undefined; borrowed: boolean } {
  const sentence = read.sentences[mention.sentence]!
  let nearest: { side: Side; distance: number } | undefined
  const found = new Set<Side>()
  for (let i = Math.max(sentence.from, mention.first - 5); i < Math.min(sentence.to, mention.last + 6); i++) {
    const side = SIDES[read.tokens[i]!.word] ?? letterSide(read, i)
    if (!side || clauseBetween(read, i, mention)) continue
    const distance = i < mention.first ? mention.first - i : Math.max(0, i - mention.last) + 0.5
    if (distance <= 2.5) found.add(side)
    if (!nearest || distance < nearest.distance) nearest = { side, distance }
  }
  if (found.has('right') && found.has('left')) return { side: 'bilateral', borrowed: false }
  if (nearest) return { side: nearest.side, borrowed: false }
  const parts = new Set<string>()
  for (let i = mention.first; i <= mention.last; i++) parts.add(read.tokens[i]!.stem)
  for (const word of title.toLowerCase().match(/[a-z]+/g) ?? []) parts.add(word)
  for (const part of parts) {
    const side = BODY_PARTS.has(part) ? document.sideOfPart(part) : undefined
    if (side) return { side, borrowed: true }
  }
  return { borrowed: false }
}

/** "right kidney, lung mets", "left side normal", "right-handed": a side that is said of something else. */
function isOfOther(read: ReadText, i: number, mention: Mention): boolean {
  const { tokens } = read
  if (i >= mention.first && i <= mention.last) return false
  const next = tokens[i + 1]
  if (!next) return false
  if (/^(?:handed|handedness|dominant)$/.test(next.word)) return true
  for (let k = i + 1; k <= i + 3 && k < tokens.length; k++) {
    if (tokens[k]!.gap & (Gap.semicolon | Gap.stop | Gap.newline | Gap.comma)) break
    if (/^(?:normal|intact|unaffected|unremarkable|spared)$/.test(tokens[k]!.word)) return true
  }
  if (i > mention.first || !BODY_PARTS.has(next.stem) || next.gap) return false
  let parted = false
  for (let k = i + 2; k <= mention.first; k++) if (tokens[k]!.gap & Gap.comma) parted = true
  if (!parted) return false
  const own = mention.tokens.map((t) => tokens[t]!.stem).filter((stem) => BODY_PARTS.has(stem))
  return own.length > 0 && !own.includes(next.stem)
}

function clauseBetween(read: ReadText, i: number, mention: Mention): boolean {
  if (isOfOther(read, i, mention)) return true
  const from = i < mention.first ? i + 1 : mention.last + 1
  const to = Math.max(i, mention.first)
  for (let k = from; k <= to; k++) {
    if (read.tokens[k]!.gap & (Gap.semicolon | Gap.stop | Gap.newline)) return true
  }
  return false
}
