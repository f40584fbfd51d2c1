import type { Edition } from '#src/domain/edition.ts'
import { mentionWeights } from '../mention-index/weights.ts'
import { stopWords } from '../stem.ts'
import { termIndexOf } from '../term-index.ts'
import { codeFactsOf } from './code-facts.ts'
import { FOLDS } from './counts.ts'
import { entryKey, type HouseDictionary, usableEntries } from './dictionary.ts'
import type { Experience } from './experience.ts'
import { learner } from './learner.ts'
import type { Phrase } from './phrases.ts'
import { type House, houseByCounts } from './study.ts'
import { wordList } from './words.ts'

/**
 * A house out of its dictionary alone, without any text: each phrase is worth what was decided about it. Entries that no lead
 * has approved propose too, marked `fresh`.
 */
export function compileHouse(dictionary: HouseDictionary, edition: Edition): House {
  const index = termIndexOf(edition)
  const facts = codeFactsOf(edition)
  const entries = usableEntries(dictionary, edition).filter(({ code }) => facts.find(code))
  const all = entries.flatMap(({ words }) => words)
  const same = all.filter((word) => stopWords.has(word) || index.knows(word)).length > all.length / 2
  const words = wordList()
  const common = new Set(same ? [...stopWords].map((word) => words.of(word)) : [])
  const phrases = new Map<string, Phrase & { texts: Set<string>; fresh: Set<string> }>()
  for (const { words: own, code, kept, sources, standing } of entries) {
    const ids = [...new Set(own.map((word) => words.of(word)))].filter(
      (id, i, list) => !common.has(id) || (i === list.length - 1 && i > 0),
    )
    if (ids.every((id) => common.has(id))) continue
    const key = ids.toSorted((a, b) => a - b).join(' ')
    let phrase = phrases.get(key)
    if (!phrase) {
      phrase = { words: ids, codes: new Map(), marked: true, texts: new Set(), fresh: new Set() }
      phrases.set(key, phrase)
    }
    const votes = phrase.codes.get(code) ?? new Uint32Array(FOLDS + 1)
    votes[FOLDS]! += kept
    phrase.codes.set(code, votes)
    for (const source of sources) phrase.texts.add(source)
    if (standing === 'new') phrase.fresh.add(code)
  }
  const list = [...phrases.values()]
  const learned = learner(index, words, common, list, same)(-1)
  const experience = experienceOfEntries(list)
  const fresh = new Set(
    list.flatMap((phrase, at) => [...phrase.fresh].map((code) => entryKey([String(at)], code))),
  )
  return houseByCounts({
    edition,
    learned,
    experience,
    threshold: mentionWeights.threshold,
    about: { texts: dictionary.lessons.length, phrases: list.length },
    isFresh: (phrase, code) => fresh.has(entryKey([String(phrase)], code)),
  })
}

function experienceOfEntries(phrases: readonly (Phrase & { texts: Set<string> })[]): Experience {
  const codes = new Map<string, number>()
  for (const { codes: own } of phrases)
    for (const [code, votes] of own) codes.set(code, (codes.get(code) ?? 0) + votes[FOLDS]!)
  return {
    phrases,
    marked: false,
    rejections: true,
    size: Math.max(1, new Set(phrases.flatMap(({ texts }) => [...texts])).size),
    texts: (find) => (find.kind === 'term' ? 0 : phrases[find.key]!.texts.size),
    hits: (find, code) => (find.kind === 'term' ? 0 : (phrases[find.key]!.codes.get(code)?.[FOLDS] ?? 0)),
    votes: (counted) => counted[FOLDS]!,
    withCode: (code) => codes.get(code) ?? 0,
    withCategory: () => 0,
    insideRate: () => 0,
  }
}
