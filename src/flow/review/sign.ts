import type { Actor } from '#src/domain/actor.ts'
import { unreadParts } from '#src/domain/document.ts'
import { editionDate, type Override } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { EncounterFinding } from '#src/domain/review.ts'
import { contentHash } from '#src/domain/signed-list.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { livingDocuments, openEncounter } from '../encounter/open.ts'
import { listOf } from '../export/list.ts'
import { askToLearn } from '../house/learn.ts'
import { lessonsOf } from '../house/lessons.ts'
import { checked } from './check.ts'
import { summaryToSign, unsignedSummary } from './edit-summary.ts'
import { authorUnknown, blockersOf } from './load.ts'
import { readCodes } from './read-codes.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock' | 'jobs'>

export interface SignOff {
  /** Version of the encounter the person saw: every decision moves it, so a stale page cannot sign. */
  version: number
  /** The person confirms that a provider wrote what nobody signed. */
  acknowledgedAuthor: boolean
  /** The person confirms having read the pages that the machine could not read. */
  acknowledgedUnread?: boolean | undefined
  /** The person lets a summary stand that was written for other codes or another reading. */
  acknowledgedSummary?: boolean | undefined
}

/** Freezes the encounter. Throws the first blocker, or `edited-elsewhere`. */
export async function sign(ports: Needs, encounterId: string, said: SignOff, actor: Actor): Promise<void> {
  const encounter = await openEncounter(ports, encounterId)
  if (encounter.version !== said.version)
    throw new Problem('edited-elsewhere', { encounterId, seen: said.version, stands: encounter.version })
  const documents = await livingDocuments(ports, encounterId)
  const read = await readCodes(ports, encounter, documents)
  const { cards } = read
  const { findings } = checked(ports, encounter, documents, read)
  const blocker = blockersOf(ports, encounter, documents, cards, findings)[0]
  if (blocker) throw new Problem(blocker, { encounterId })
  if (authorUnknown(documents) && !said.acknowledgedAuthor)
    throw new Problem('author-not-acknowledged', { encounterId })
  const unread = unreadParts(documents)
  if (unread.length > 0 && !said.acknowledgedUnread)
    throw new Problem('unread-not-acknowledged', { encounterId })
  const now = ports.clock.now()
  const { stale, summary, writes } = await summaryToSign(ports, encounter, documents, read, now)
  if (stale && !said.acknowledgedSummary) throw new Problem('summary-stale', { encounterId })
  const signed = {
    ...encounter,
    version: encounter.version + 1,
    updatedAt: now.toISOString(),
    state: 'signed' as const,
    sequence: cards.map((card) => card.code),
    acts: [],
    acknowledgedAuthor: said.acknowledgedAuthor || undefined,
    acknowledgedUnread: unread.length > 0 || undefined,
    // What is signed over is what still stands.
    overrides: standingOverrides(findings),
    signature: {
      at: now.toISOString(),
      by: actor.id,
      contentHash: '',
      edition: ports.codes.on(editionDate(encounter)).info.id,
    },
  }
  signed.signature.contentHash = contentHash(await listOf(ports, signed, summary))
  const codes = cards.filter((card) => card.state === 'accepted').map((card) => card.code)
  const lessons = await lessonsOf(ports, encounter, documents, read, signed.signature.edition)
  await ports.documents.commit({
    writes: [{ put: 'encounter', value: signed }, { put: 'lessons', encounterId, value: lessons }, ...writes],
    audit: [
      entry(encounterId, actor, now, 'encounter.signed', {
        codes,
        edition: signed.signature.edition,
        contentHash: signed.signature.contentHash,
        acknowledgedAuthor: said.acknowledgedAuthor,
        // How many pages a person alone has read; a document that failed counts as one.
        ...(unread.length > 0
          ? { acknowledgedUnread: unread.reduce((sum, { pages }) => sum + (pages?.length ?? 1), 0) }
          : {}),
        ...(summary ? { summaryLines: summary.lines.length } : {}),
        ...(stale ? { acknowledgedSummary: true } : {}),
        ...(signed.overrides ? { overridden: signed.overrides.map(({ key }) => key) } : {}),
      }),
    ],
  })
  await askToLearn(ports)
}

function standingOverrides(findings: readonly EncounterFinding[]): Override[] | undefined {
  const standing = findings.flatMap(({ override }) => override ?? [])
  return standing.length > 0 ? standing : undefined
}

/** Opens a signed encounter again; the signature stays in the trail. Throws `reason-missing`, `not-signed`. */
export async function reopen(
  ports: Pick<Ports, 'documents' | 'clock' | 'jobs'>,
  encounterId: string,
  reason: string,
  actor: Actor,
) {
  const encounter = await ports.documents.encounter(encounterId)
  if (!encounter) throw new Problem('encounter-gone', { encounterId })
  if (encounter.state === 'open') throw new Problem('not-signed', { encounterId })
  if (!reason.trim()) throw new Problem('reason-missing', { encounterId })
  const now = ports.clock.now()
  const { signature, acknowledgedAuthor: _, acknowledgedUnread: __, ...rest } = encounter
  await ports.documents.commit({
    writes: [
      {
        put: 'encounter',
        value: { ...rest, version: encounter.version + 1, updatedAt: now.toISOString(), state: 'open' },
      },
      // What is looked at again teaches nothing until it is signed again.
      { put: 'lessons', encounterId, value: [] },
      ...(await unsignedSummary(ports, encounterId)),
    ],
    audit: [
      entry(encounterId, actor, now, 'encounter.reopened', {
        reason: reason.trim().slice(0, 300),
        signedBy: signature?.by ?? null,
        contentHash: signature?.contentHash ?? null,
      }),
    ],
  })
  await askToLearn(ports)
}
