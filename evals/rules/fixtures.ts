import { fixtures1 } from './fixtures-1.ts'
import { fixtures2 } from './fixtures-2.ts'
import { fixtures3 } from './fixtures-3.ts'
import { fixtures4 } from './fixtures-4.ts'
import type { RuleCase } from './rule-case.ts'

/** Every row of the rule table with the texts and codes it gives, and further ones of ours. */
export const fixtures: RuleCase[] = [...fixtures1, ...fixtures2, ...fixtures3, ...fixtures4]
