/**
 * What was spent, summed up as calls are written: a month may hold a hundred thousand of them, and a page must not read them all.
 * A call is written twice, sent and ended; the second time only what changed is added.
 */
const sums: Record<string, (row: string) => string> = {
  calls: (row) => `(${of(row, 'outcome')} <> 'withdrawn')`,
  failed: (row) => `(${of(row, 'outcome')} NOT IN ('answered', 'sent', 'withdrawn'))`,
  open: (row) => `(${of(row, 'outcome')} = 'sent')`,
  guessed: (row) => `(${of(row, 'outcome')} <> 'withdrawn' AND coalesce(${of(row, 'priceGuessed')}, 0) = 1)`,
  input: (row) => of(row, 'usage.input'),
  output: (row) => of(row, 'usage.output'),
  cacheRead: (row) => of(row, 'usage.cacheRead'),
  cacheWrite: (row) => of(row, 'usage.cacheWrite'),
  pages: (row) => of(row, 'usage.pages'),
  cost: (row) => `${row}.cost`,
}
const names = Object.keys(sums)
const keys = (row: string) =>
  [`${row}.day`, of(row, 'provider'), of(row, 'model'), of(row, 'purpose')].join(', ')

function of(row: string, path: string): string {
  return `(${row}.data ->> '$.${path}')`
}

/** `value`: what each sum grows by. */
function added(value: (name: string) => string): string {
  const grown = names.map((name) => `${name} = ${name} + excluded.${name}`)
  return `INSERT INTO model_spent VALUES (${keys('NEW')}, ${names.map(value).join(', ')})
    ON CONFLICT DO UPDATE SET ${grown.join(', ')};`
}

const as = (row: string) => (name: string) => sums[name]?.(row) ?? '0'

export const modelSpentSchema = `
CREATE TABLE model_spent (
  day TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL, purpose TEXT NOT NULL,
  ${names.map((name) => `${name} ${name === 'cost' ? 'REAL' : 'INTEGER'} NOT NULL`).join(', ')},
  PRIMARY KEY (day, provider, model, purpose)
) STRICT, WITHOUT ROWID;
INSERT INTO model_spent
  SELECT ${keys('c')}, ${names.map((name) => `sum(${as('c')(name)})`).join(', ')}
  FROM model_call AS c GROUP BY 1, 2, 3, 4;
CREATE TRIGGER model_call_comes AFTER INSERT ON model_call
  BEGIN ${added(as('NEW'))} END;
CREATE TRIGGER model_call_ends AFTER UPDATE ON model_call
  BEGIN ${added((name) => `${as('NEW')(name)} - ${as('OLD')(name)}`)} END;
`
