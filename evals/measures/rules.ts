import type { CodeSystem } from '#src/ports/code-system.ts'
import { fixtures } from '../rules/fixtures.ts'
import type { RuleCase } from '../rules/rule-case.ts'
import { lacking, runCase } from '../rules/run-case.ts'
import type { Detail, Measure, Score } from './measure.ts'

const [paraphrases, nearMisses] = await Promise.all([cases('paraphrases'), cases('near-misses')])

/** Every case of the files `<name>-1.ts` … that are there. */
async function cases(name: string): Promise<RuleCase[]> {
  const found: RuleCase[] = []
  for (let part = 1; part <= 4; part++) {
    const file = (await import(`../rules/${name}-${part}.ts`)) as Record<string, RuleCase[]>
    found.push(...Object.values(file).flat())
  }
  return found
}

export const rules: Measure = {
  name: 'rules',
  what: 'the hundred rules: their fixtures, other wordings and near misses that were written without seeing the code',
  run({ codes }) {
    const groups: [string, readonly RuleCase[], number, number][] = [
      ['rules.fixtures', fixtures, 1, 1],
      ['rules.paraphrases', paraphrases, 0.9, 0.97],
      ['rules.nearMisses', nearMisses, 0.95, 0.99],
    ]
    const scores: Score[] = []
    const details: Detail[] = []
    for (const [name, all, atLeast, aim] of groups) {
      const { share, held, failing } = run(codes, all)
      scores.push({ name, value: share, atLeast, aim })
      if (name !== 'rules.fixtures') scores.push({ name: `${name}.held`, value: held, slack: 0.01 })
      details.push({
        title: `${name}: cases that fail`,
        table: { head: ['rule', 'failing', 'cases'], rows: failing },
      })
    }
    return { scores, details }
  },
}

/** Cases whose codes the edition lacks are not counted. Odd numbers were looked at when they failed, even ones never. */
function run(codes: CodeSystem, all: readonly RuleCase[]) {
  const ran = all
    .filter((one) => lacking(codes, one).length === 0)
    .map((one) => ({ one, passed: runCase(codes, one).passed }))
  const kept = ran.filter(({ one }) => Number(/\d+$/.exec(one.id)?.[0] ?? 0) % 2 === 0)
  const share = (list: typeof ran) => list.filter((x) => x.passed).length / Math.max(1, list.length)
  const rulesOf = [...new Set(ran.map(({ one }) => one.rule))]
  const failing = rulesOf.flatMap((rule) => {
    const own = ran.filter(({ one }) => one.rule === rule)
    const failed = own.filter((x) => !x.passed).length
    return failed ? [[rule, failed, own.length]] : []
  })
  return { share: share(ran), held: share(kept), failing }
}
