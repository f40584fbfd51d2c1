import { OFTEN_REFUSED } from '#src/coding/dictionary/dictionary.ts'
import type { Actor } from '#src/domain/actor.ts'
import { dotted } from '#src/domain/edition.ts'
import type { HouseList, HouseStatus, HouseTerm } from '#src/domain/house.ts'
import type { Ports } from '#src/ports/ports.ts'
import { currentHouse } from './current.ts'
import { mayKeepHouse } from './may.ts'

export interface HouseFilters {
  status?: HouseStatus | undefined
  /** A code or the beginning of one. */
  code?: string | undefined
  /** Also pairs that the edition itself has. */
  all?: boolean | undefined
}

const A_PAGE = 200
const SHOWN_ACTS = 10

/** The terms that fit, the most decided first. */
export async function listHouse(
  ports: Pick<Ports, 'documents' | 'files' | 'codes'>,
  { status, code, all }: HouseFilters,
  actor: Actor,
  limit = A_PAGE,
): Promise<HouseList> {
  const { terms, learned, behind } = await currentHouse(ports)
  const wanted = code && dotted(code)
  const told = terms.filter((term) => all || addsSomething(term))
  const counts = { all: told.length, new: 0, approved: 0, retired: 0 }
  for (const term of told) counts[term.status]++
  const found = told.filter(
    (term) => (!status || term.status === status) && (!wanted || term.code.startsWith(wanted)),
  )
  return {
    terms: found.slice(0, limit),
    found: found.length,
    refusedOften: terms.filter(asksForRule),
    counts,
    acts: await ports.documents.houseActs(SHOWN_ACTS),
    learned,
    behind,
    mayKeep: mayKeepHouse(actor),
  }
}

/** What the edition says by itself and coders keep needs nobody's look. */
function addsSomething(term: HouseTerm): boolean {
  return !term.edition || term.version > 0 || term.says === 'not'
}

/** Three refusals of one code for the same words, more than were kept. */
export function asksForRule({ says, status, rejected }: HouseTerm): boolean {
  return says === 'not' && status === 'new' && rejected >= OFTEN_REFUSED
}
