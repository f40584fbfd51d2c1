import { describe, expect, it } from 'vitest'
import { ImportError } from '#src/ports/code-importer.ts'
import { sentenceOf } from './import-child.ts'

const coded = (fields: object) => Object.assign(new Error('/data/codes/x: failed'), fields)
const fetchFailed = (cause: unknown) =>
  new ImportError('a.zip could not be downloaded to its end (nothing is here); …', {
    cause: new TypeError('fetch failed', { cause }),
  })

describe('the sentence for a person', () => {
  it.each<[string, unknown, string]>([
    ['a full disk', coded({ code: 'ENOSPC' }), 'The disk of the code folder is full; nothing was imported.'],
    [
      'a full disk, as SQLite says it',
      coded({ code: 'ERR_SQLITE_ERROR', errcode: 13 }),
      'The disk of the code folder is full; nothing was imported.',
    ],
    [
      'a folder that may not be written',
      coded({ code: 'EACCES' }),
      'The folder of editions cannot be written to; nothing was imported.',
    ],
    [
      'no network',
      fetchFailed(coded({ code: 'ENOTFOUND' })),
      'The server of the release cannot be reached from here; nothing was imported.',
    ],
    [
      'no network by either family of addresses',
      fetchFailed(new AggregateError([coded({ code: 'ENETUNREACH' }), coded({ code: 'ECONNREFUSED' })])),
      'The server of the release cannot be reached from here; nothing was imported.',
    ],
    [
      'a connection that broke',
      new ImportError(
        'a.zip could not be downloaded to its end (2.0 MB is here); the same command goes on from there.',
      ),
      'a.zip could not be downloaded to its end (2.0 MB is here); another try goes on from there.',
    ],
    [
      'a damaged file',
      new ImportError('a.zip is damaged: it is cut off.'),
      'a.zip is damaged: it is cut off.',
    ],
    [
      'a bug',
      new TypeError('/data/codes: x is not a function'),
      'The import failed for a reason we did not foresee (TypeError); nothing was imported.',
    ],
  ])('is plain for %s', (_, error, sentence) => {
    expect(sentenceOf(error)).toBe(sentence)
  })
})
