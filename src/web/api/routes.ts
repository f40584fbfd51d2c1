import type { Evals } from '#src/domain/evals.ts'
import type { CodeImports } from '#src/ports/code-imports.ts'
import type { Ports } from '#src/ports/ports.ts'
import { chatApi } from './chat.ts'
import { codesApi } from './codes.ts'
import { documentApi } from './documents.ts'
import { editionApi } from './editions.ts'
import { encounterApi } from './encounters.ts'
import { evalApi } from './evals.ts'
import { houseApi } from './house.ts'
import { modelApi } from './models.ts'
import type { ApiRoute } from './route.ts'
import { summaryApi } from './summary.ts'
import { textApi } from './text.ts'

/** Everything under `/api/v1`, in the order the documentation shows it. */
export function apiRoutes(ports: Ports, evals: Evals, imports: CodeImports): ApiRoute[] {
  return [
    ...documentApi(ports),
    ...encounterApi(ports),
    ...summaryApi(ports),
    ...textApi(ports),
    ...chatApi(ports),
    ...codesApi(ports),
    ...editionApi(ports, imports),
    ...houseApi(ports),
    ...modelApi(ports),
    ...evalApi(evals),
  ]
}
