import type { Classified, Document, Stored } from '#src/domain/document.ts'

/** The document as it was right after its bytes were checked; what a later step found is left to its runs. */
export function backToStored(document: Document): Stored {
  const { id, encounterId, fileId, name, version, createdAt, createdBy, ownLabel, declaredKind, pages } =
    document
  return {
    id,
    encounterId,
    fileId,
    name,
    version: version + 1,
    createdAt,
    createdBy,
    ownLabel,
    declaredKind,
    pages,
    part: document.part,
    keptWhole: document.keptWhole,
    duplicateOf: document.duplicateOf,
    engine: document.engine,
    textBefore: textOfDecisions(document),
    corrections: document.stage === 'stored' ? document.corrections : undefined,
    updatedAt: document.updatedAt,
    attempts: 0,
    stage: 'stored',
  }
}

/** The text that decisions hold to now: of a document that is being read again, still the one before. */
function textOfDecisions(document: Document): string | undefined {
  if ('textKey' in document) return document.textKey
  return document.stage === 'stored' ? document.textBefore : undefined
}

/** The document as it was before coding; `undefined` when it has not come that far. */
export function backToClassified(document: Document): Classified | undefined {
  if (!('kind' in document)) return undefined
  const {
    lease: _lease,
    failure: _failure,
    waiting: _waiting,
    declined: _declined,
    degraded: before,
    ...rest
  } = document
  // What the steps from here on went without is told anew.
  const degraded = before?.filter(({ step }) => step === 'extract')
  return {
    ...rest,
    ...(degraded?.length ? { degraded } : {}),
    version: document.version + 1,
    attempts: 0,
    stage: 'classified',
  }
}
