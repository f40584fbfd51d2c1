import type { Term } from '#src/domain/code.ts'
import type { DrugRow, WithPair } from '#src/domain/edition.ts'
import { ImportError } from '#src/ports/code-importer.ts'
import type { ListedCode } from '../memory-edition.ts'
import { checkWhole, readOrderFile } from './code-list.ts'
import { type IndexEntry, readIndexCsv, readIndexLines, readIndexXml } from './index-entries.ts'
import { indexTerms } from './index-terms.ts'
import { type Conversion, readConversion, readPoaExempt } from './lists.ts'
import type { Source, SourceKind } from './recognise.ts'
import { readSheet } from './sheet.ts'
import { drugRows, neoplasmCodes, neoplasmTerms } from './table-terms.ts'
import { readTabular, type Tabular } from './tabular.ts'
import { readZip } from './zip.ts'

/** A release and the files it is made of. */
export interface Plan {
  /** `FY2026`, `FY2025-April`. */
  id: string
  year: number
  release: Source['release']
  codes: Source
  /** At most one of each kind. */
  tables: Partial<Record<SourceKind, Source>>
  /** Tables of the year before, because this year's are not here. */
  carriedOver: SourceKind[]
}

/** Everything the files of one release say, ready to be written. */
export interface Assembled {
  plan: Plan
  codes: ListedCode[]
  tabular: Tabular | undefined
  terms: Term[]
  withPairs: WithPair[]
  drugs: DrugRow[]
  poaExempt: string[]
  conversion: Conversion[]
}

const text = new TextDecoder()

/** Parsed files, so that a table which serves two editions is read once. */
export class Readings {
  #kept = new Map<Source, unknown>()

  of<T>(source: Source, read: (name: string, content: string) => T): T {
    if (!this.#kept.has(source)) this.#kept.set(source, read(source.name, decoded(source)))
    return this.#kept.get(source) as T
  }
}

/** Codes of a release. @param least As for `checkWhole`. */
export function codesOf(source: Source, readings: Readings, least?: number): ListedCode[] {
  return readings.of(source, (name, content) => {
    const codes = readOrderFile(name, content)
    checkWhole(name, codes, least)
    return codes
  })
}

/** Reads every file of the plan. Throws ImportError when one is damaged or does not belong to these codes. */
export function assemble(plan: Plan, readings: Readings, least?: number): Assembled {
  const codes = codesOf(plan.codes, readings, least)
  const held = new Set(codes.map(({ code }) => code))
  const placed = (printed: string) => {
    const code = printed.replace(/[.\s-]+$/, '')
    return held.has(code) ? code : undefined
  }
  const { tabular: tabularFile, index, external, neoplasm, drugs, poa, conversion } = plan.tables
  const tabular = tabularFile && readings.of(tabularFile, readTabular)
  if (tabular && tabularFile) checkBelongs(tabularFile.name, tabular, codes)
  const growths = neoplasm && neoplasmCodes(readings.of(neoplasm, readIndex))
  const words = index && indexTerms(readings.of(index, readIndex), 'index', placed, growths)
  const causes = external && indexTerms(readings.of(external, readIndex), 'external', placed)
  return {
    plan,
    codes,
    tabular,
    terms: [
      ...(tabular ? inclusionTerms(tabular, held) : []),
      ...(words?.terms ?? []),
      ...(neoplasm ? neoplasmTerms(readings.of(neoplasm, readIndex), placed) : []),
      ...(causes?.terms ?? []),
    ],
    withPairs: words?.withPairs ?? [],
    drugs: drugs ? drugRows(readings.of(drugs, readIndex)) : [],
    poaExempt: poa ? readings.of(poa, readPoaExempt).filter((code) => held.has(code)) : [],
    conversion: conversion ? conversionOf(conversion, readings) : [],
  }
}

function conversionOf(source: Source, readings: Readings): Conversion[] {
  return readings.of(source, (name, content) =>
    source.bytes[0] === 0x50
      ? readConversion(name, readSheet(name, readZip(name, source.bytes)))
      : readConversion(
          name,
          content.split(/\r?\n/).map((line) => line.split('\t')),
        ),
  )
}

/** Reads an index in any of its forms. */
export function readIndex(name: string, content: string): IndexEntry[] {
  if (content.startsWith('{')) return readIndexLines(name, content)
  if (content.startsWith('RowID')) return readIndexCsv(name, content)
  return readIndexXml(name, content).entries
}

/** A tabular list cut off at a chapter would still be well-formed; half a list of notes is worse than none. */
function checkBelongs(name: string, tabular: Tabular, codes: readonly ListedCode[]): void {
  const short = codes.filter(({ code }) => code.length <= 4)
  const missing = short.filter(({ code }) => !tabular.codes.has(code)).length
  if (missing > short.length * 0.05)
    throw new ImportError(`${name} is incomplete: ${missing} of ${short.length} categories are not in it.`)
}

function inclusionTerms(tabular: Tabular, held: ReadonlySet<string>): Term[] {
  return tabular.notes.flatMap(({ at, kind, text }): Term[] => {
    if ((kind !== 'inclusionTerm' && kind !== 'includes') || !held.has(at)) return []
    const words = text
      .replace(/,? ?\b(?:NOS|NEC)\b/g, '')
      .replace(/\s*\((?=[A-Z]\d)[^()]*\)/g, '')
      .replace(/:(?= )/g, '')
      .trim()
    // A reference to other codes is no name.
    if (/\bclassifi(?:ed|able)\b/i.test(words)) return []
    return /\p{L}{2}/u.test(words) ? [{ text: words, code: at, source: 'inclusion' }] : []
  })
}

function decoded({ bytes }: Source): string {
  return text.decode(bytes).replace(/^\uFEFF/, '')
}
