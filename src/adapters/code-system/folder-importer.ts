import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CodeImporter,
  ImportError,
  type ImportRequest,
  type ImportSummary,
} from '#src/ports/code-importer.ts'
import { editionFile, isEditionFile } from './edition-file.ts'
import { download, forget } from './import/download.ts'
import { importCodes, importSources, withoutEdition } from './import/import-codes.ts'
import { alone } from './import/lock.ts'
import { releasesOf } from './import/official-releases.ts'
import { recognise } from './import/recognise.ts'
import { ownWords } from './own-words.ts'

export interface FolderImporterOptions {
  /** Folder of the starter files, whose words an imported edition knows too. */
  starter: string
  /** `CHARTMARK_CODES_URLS`. */
  urls?: string | undefined
  /** As for `ImportOptions`; for tests. */
  least?: number
}

/** Writes editions into `folder`, where `importedCodeSystem` reads them. `from` may also be `official`: the configured addresses. */
export function folderImporter(
  folder: string,
  { starter, urls, least }: FolderImporterOptions,
): CodeImporter {
  const words = ownWords(starter)
  const optionsOf = ({ derived, progress }: Pick<ImportRequest, 'derived' | 'progress'>) => ({
    words,
    derived,
    ...(progress ? { progress } : {}),
    ...(least === undefined ? {} : { least }),
  })
  return {
    async import(request) {
      return writing(async () => {
        mkdirSync(folder, { recursive: true })
        return alone(folder, async () => {
          if (request.from === 'official' || /^[a-z]+:\/\//i.test(request.from)) return fetched(request)
          return importCodes(folder, request.from, optionsOf(request))
        })
      })
    },
    async remove(id, derived) {
      if (!isEditionFile(editionFile(id)) || !existsSync(join(folder, editionFile(id)))) return false
      return writing(() =>
        alone(folder, async () => {
          withoutEdition(folder, id, optionsOf({ derived, progress: undefined }))
          return true
        }),
      )
    },
  }

  async function fetched(request: ImportRequest): Promise<ImportSummary> {
    const wanted = request.from === 'official' ? releasesOf(urls) : releasesOf(request.from)
    const place = join(folder, 'downloads')
    const files = []
    for (const { url, sha256 } of wanted)
      files.push(await download(url, place, { sha256, progress: request.progress }))
    try {
      const found = files.flatMap(({ name, path }) => recognise(name, readFileSync(path)))
      return importSources(folder, found, optionsOf(request))
    } finally {
      for (const { path } of files) forget(path)
      rmSync(place, { recursive: true, force: true })
    }
  }
}

/** What the disk refuses is for a person to mend. */
async function writing<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const { code, errcode } = error as { code?: string; errcode?: number }
    const full = code === 'ENOSPC' || errcode === SQLITE_FULL
    if (full) throw new ImportError('The disk is full; nothing more was written.', { cause: error })
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOTDIR')
      throw new ImportError(
        `The files cannot be read, or the folder of editions cannot be written (${code}).`,
        {
          cause: error,
        },
      )
    throw error
  }
}

/** https://www.sqlite.org/rescode.html#full */
const SQLITE_FULL = 13
