import type { Document, ReadFact, StatedFacts } from '#src/domain/document.ts'
import type { Encounter, Fact } from '#src/domain/encounter.ts'

/** Facts an encounter takes from its documents, by field of the encounter and of the document. */
const fields = [
  ['from', 'dateOfService'],
  ['through', 'throughDate'],
  ['patientName', 'patientName'],
  ['mrn', 'mrn'],
  ['birthDate', 'birthDate'],
  ['sex', 'sex'],
] as const satisfies [keyof Encounter, keyof StatedFacts][]

/** Who the patient is: documents that differ here must not share an encounter unseen. */
const identity = new Set(['patientName', 'mrn', 'birthDate'])

/**
 * The encounter with the facts its documents state: what a person entered stays, the oldest document that says something
 * wins, identities that differ are named in `contradictions`. `undefined` when nothing changes.
 * A person who corrects a fact settles it, with `arriving` (a document joins) only if that document agrees.
 */
export function gathered(
  encounter: Encounter,
  documents: readonly Document[],
  { arriving = false }: { arriving?: boolean } = {},
): Encounter | undefined {
  const stating = documents
    .filter((document) => !document.trashedAt && 'facts' in document)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const next: Encounter = { ...encounter, contradictions: [] }
  for (const [field, stated] of fields) {
    const facts = stating.flatMap((document) => {
      const fact = 'facts' in document ? document.facts[stated] : undefined
      return fact ? [asFact(document.id, fact)] : []
    })
    const entered = next[field]?.source === 'person' ? next[field] : undefined
    if (!entered) next[field] = facts[0]
    const stand = entered ? (arriving ? [entered, ...facts] : [entered]) : facts
    const values = new Set(stand.map((fact) => comparable(fact.value)))
    if (identity.has(field) && values.size > 1) next.contradictions.push(field)
  }
  const setting = stating.flatMap((d) => ('facts' in d && d.facts.setting ? [d.facts.setting.value] : []))[0]
  if (next.settingSource !== 'person') {
    next.setting = setting === 'inpatient' ? 'inpatient' : 'outpatient'
    next.settingSource = setting ? 'document' : 'default'
  }
  if (JSON.stringify(next) === JSON.stringify(encounter)) return undefined
  return { ...next, version: encounter.version + 1 }
}

function asFact(documentId: string, fact: ReadFact): Fact {
  return { value: fact.value, source: 'document', documentId, evidence: fact.evidence }
}

/** `DOE, JANE Q` and `Jane Doe` name one person: same words, whatever order, middle initials and marks aside. */
function comparable(value: string): string {
  const words = value
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ,-]/gu, '')
    .split(/[\s,]+/)
    .filter(Boolean)
  const long = words.filter((word) => [...word].length > 1)
  // A name of single characters (or one in Chinese) is all there is.
  return (long.length ? long : words).sort().join(' ')
}
