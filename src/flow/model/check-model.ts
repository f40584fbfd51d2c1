import { engineNames } from '#src/domain/model.ts'
import { type LanguageModel, ModelFault } from '#src/ports/language-model.ts'

/** Ids shown beside one that is not offered. */
const MOST_NEAR = 5

/**
 * What is wrong with the model that is configured, in one sentence for the status page and the command line; `undefined`: nothing,
 * or the vendor has no list. Asks the vendor, so not at start.
 */
export async function modelCheck(model: LanguageModel): Promise<string | undefined> {
  const vendor = engineNames[model.provider]
  if (!(await model.ready()))
    return model.provider === 'bedrock'
      ? `No AWS credentials are found for ${vendor}.`
      : `No key for ${vendor} is set.`
  let offered: string[] | undefined
  try {
    offered = await model.offered()
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error
    return error.kind === 'key-refused'
      ? `${vendor} refused the key.`
      : `${vendor} could not be asked which models it offers (${error.kind}).`
  }
  if (!offered || offered.some((id) => isNamed(id, model.model))) return undefined
  const near = nearest(model.model, offered)
  const hint = near.length > 0 ? `; it offers ${near.join(', ')}` : ''
  return `${vendor} does not offer ${model.model} to this key${hint}.`
}

/** Lists may name a model by its date where people name it without: `claude-haiku-4-5` is `claude-haiku-4-5-20251001`. */
function isNamed(offered: string, model: string): boolean {
  return (
    offered === model || (offered.startsWith(`${model}-`) && /^-\d{8}$/.test(offered.slice(model.length)))
  )
}

/** Those whose names begin alike for longest, then those that share most parts; none that shares only one. */
function nearest(model: string, offered: readonly string[]): string[] {
  const parts = model.split('-')
  const likeness = (id: string) => {
    const others = id.split('-')
    const shared = parts.filter((part) => others.includes(part)).length
    const differs = parts.findIndex((part, index) => part !== others[index])
    return { id, shared, alike: differs < 0 ? parts.length : differs }
  }
  return [...new Set(offered)]
    .map(likeness)
    .filter(({ shared }) => shared > 1)
    .sort((a, b) => b.alike - a.alike || b.shared - a.shared || a.id.localeCompare(b.id))
    .slice(0, MOST_NEAR)
    .map(({ id }) => id)
}
