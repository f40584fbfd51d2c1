import { engineNames, type ModelProvider } from '#src/domain/model.ts'
import type { DryRun } from '#src/flow/code/line-with-model.ts'

/** What `code --dry-run` prints of one text: the first request to the letter, and what would follow it. */
export function dryRunText(
  id: string,
  { provider, model }: { provider: ModelProvider; model: string },
  { request, mostUsd, priceGuessed }: DryRun,
): string {
  const head = `===== ${id}: ${engineNames[provider]}, ${model} =====`
  if (!request) return `${head}\nThe text has no words; nothing would be sent.\n`
  const { system, content, answer, maxTokens, effort, cacheTtl } = request
  const cost = `$${mostUsd.toFixed(4)}${priceGuessed ? ' (by the dearest price known of this vendor)' : ''}`
  return [
    head,
    `Nothing is sent. Below is the first request; it can cost ${cost} at most.`,
    `----- system (the vendor keeps it for ${cacheTtl === '1h' ? 'an hour' : '5 minutes'}) -----`,
    system,
    ...content.flatMap((part, i) => [
      `----- message, part ${i + 1} of ${content.length}${'cache' in part && part.cache ? ' (the vendor keeps it)' : ''} -----`,
      part.kind === 'text' ? part.text : `(${part.kind})`,
    ]),
    `----- answer: ${answer.as}, at most ${maxTokens} tokens, effort ${effort} -----`,
    answer.as === 'json' ? JSON.stringify(answer.schema) : '',
    '----- what would follow -----',
    'For each further part of a long text: the same with its lines.',
    'Then, for each part whose findings have codes to choose from: the same beginning, the findings with up to 12 codes each that',
    'our own search finds, and the prompt "choice". Last, once: the text (of a long one the lines around the evidence), the codes',
    'that would be shown with their words, and the prompt "review".',
    '',
  ].join('\n')
}
