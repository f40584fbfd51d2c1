import { environment, IMPORT_VERB } from '#src/compose.ts'
import { ConfigError, readConfig } from '#src/config.ts'
import { homeOf } from '#src/home.ts'
import { audit } from './audit.ts'
import { code } from './code.ts'
import { codes } from './codes.ts'
import { extract } from './extract.ts'
import { house } from './house.ts'
import { importChild } from './import-child.ts'
import { ops } from './ops.ts'
import { UsageError } from './usage.ts'

const usage = `chartmark VERB …

  code [--profile guideline|mention-index] [--setting outpatient|inpatient] [--date YYYY-MM-DD]
       [--learn decisions.jsonl] [--engine anthropic|mistral|bedrock] [--dry-run] FILE…
                        the codes each PDF or TXT file supports, one JSON object a line; with --learn phrases and their
                        worth are taken from decided texts first; with --engine a vendor's model reads beside the offline
                        engine; with --dry-run what it would be sent is printed, and nothing is sent
  code --jsonl [same]   reads lines {"id","text"} from standard input, writes one line each, in order
  extract [--text] FILE…
                        pages with words and boxes as JSON, or plain text with a form feed between pages
  codes import FILE|FOLDER|URL|official
                        takes a release of ICD-10-CM, as CMS and CDC publish it, into CHARTMARK_CODES
  codes list            the editions that are loaded, with their dates
  codes remove EDITION  removes an imported edition
  codes search WORDS    codes by words, beginnings, abbreviations or code  [--date YYYY-MM-DD]
  codes show CODE       one code with its notes, marks, successors and children  [--date YYYY-MM-DD]
  house list            terms of the house dictionary, one JSON object a line
                        [--status new|approved|retired] [--code CODE] [--all]
  house export          the same as lines of a decisions file
  house import FILE     takes such lines; who imports vouches for them
  house approve|retire|restore ID…
                        says so of terms, by the ids that house list prints
  ops models            engine, models, whether their keys are there and the vendors still offer them, what rests
  ops pause|resume      switches models off for everybody, or on again: calls stop, work does not
  ops cost [--days N] [--json]
                        what was spent on models: by day, model and purpose
  audit verify          checks every audit chain of the embedded store`

/** `npm run --silent chartmark -- VERB …`. Results go to standard output and nothing else; messages to standard error. */
async function main(argv: string[]): Promise<number> {
  const [verb, ...rest] = argv
  const home = homeOf(import.meta.dirname)
  switch (verb) {
    case 'code':
      return code(home, rest)
    case 'extract':
      return extract(home, rest)
    case 'codes':
      return codes(home, rest)
    case 'audit':
      return audit(readConfig(environment()), rest)
    case 'ops':
      return ops(home, readConfig(environment()), rest)
    case 'house':
      return house(home, readConfig(environment()), rest)
    case IMPORT_VERB:
      return importChild(home)
    case undefined:
    case 'help':
    case '--help':
      console.log(usage)
      return verb === undefined ? 2 : 0
    default:
      throw new UsageError(`There is no verb "${verb}".`)
  }
}

// A reader that closes early (`| head`) is no fault; a full disk is one, in one line.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  console.error(`The results could not be written: ${error.code ?? 'unknown'}.`)
  process.exit(1)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof ConfigError) console.error(`Chartmark cannot start: ${error.message}`)
  else if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`)
  else throw error
  process.exitCode = 2
}
