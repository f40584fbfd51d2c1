import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportError } from '#src/ports/code-importer.ts'
import { folderImporter } from '../folder-importer.ts'
import { download } from './download.ts'
import { nothingDerived, orderFile, starterFolder, tabularFile, zipOf } from './small-release.builder.ts'

const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
const asked: (string | undefined)[] = []
let folder: string
let server: Server
let address: string
let answer: (request: IncomingMessage, response: ServerResponse) => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chartmark-download-'))
  asked.length = 0
  server = createServer((request, response) => {
    asked.push(request.headers.range)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/release-2026.zip`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  rmSync(folder, { recursive: true, force: true })
})

const options = { pause: async () => undefined }

/** Serves ranges of `bytes`; the first `breaks` answers end in the middle. */
function serving(bytes: Buffer, breaks = 0, tag = '"one"'): typeof answer {
  let left = breaks
  return (request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const goesOn = from > 0 && request.headers['if-range'] === tag
    const rest = bytes.subarray(goesOn ? from : 0)
    response.writeHead(goesOn ? 206 : 200, { etag: tag, 'content-length': rest.length })
    if (left-- <= 0) response.end(rest)
    else
      response.write(rest.subarray(0, Math.floor(rest.length / 2)), () =>
        setTimeout(() => response.destroy(), 20),
      )
  }
}

describe('downloading a release', () => {
  it('goes on where the connection broke', async () => {
    answer = serving(content, 2)
    const said: number[] = []

    const { path } = await download(address, folder, {
      ...options,
      progress: (_, share) => said.push(share ?? 0),
    })

    expect(readFileSync(path)).toEqual(content)
    expect(asked).toEqual([undefined, 'bytes=150000-', 'bytes=225000-'])
    expect(said.at(-1)).toBe(1)
  })

  it('goes on in a later call after it gave up', async () => {
    answer = serving(content, 4)
    await expect(download(address, folder, options)).rejects.toThrow(
      /could not be downloaded to its end .*goes on from there/,
    )
    asked.length = 0

    const { path } = await download(address, folder, options)

    expect(readFileSync(path)).toEqual(content)
    expect(asked[0]).toMatch(/^bytes=[1-9]/)
  })

  it('starts again when the file changed on the server meanwhile', async () => {
    const newer = Buffer.from(content).reverse()
    answer = serving(content, 9)
    await expect(download(address, folder, options)).rejects.toThrow()
    answer = serving(newer, 0, '"two"')

    expect(readFileSync((await download(address, folder, options)).path)).toEqual(newer)
  })

  it('checks a configured checksum and keeps nothing that fails it', async () => {
    answer = serving(content)
    const sha256 = createHash('sha256').update(content).digest('hex')

    await expect(download(address, folder, { ...options, sha256: 'a'.repeat(64) })).rejects.toThrow(
      /another checksum/,
    )
    expect(readdirSync(folder)).toEqual([])
    await expect(download(address, folder, { ...options, sha256 })).resolves.toMatchObject({
      name: 'release-2026.zip',
    })
  })

  it('refuses what is larger than any release, said before or noticed on the way', async () => {
    answer = serving(content)
    await expect(download(address, folder, { ...options, most: 1000 })).rejects.toThrow(/larger than/)
    answer = (_, response) => {
      response.writeHead(200)
      response.end(content)
    }
    await expect(download(address, folder, { ...options, most: 1000 })).rejects.toThrow(/larger than/)
  })

  it('says what the server answered', async () => {
    answer = (_, response) => response.writeHead(404).end()

    await expect(download(address, folder, options)).rejects.toThrow(
      'release-2026.zip cannot be downloaded: the server answered 404.',
    )
    expect(asked).toHaveLength(1)
  })

  it('is by https only, also where a server sends it elsewhere', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://elsewhere.example/x.zip' }).end()

    await expect(download('http://elsewhere.example/x.zip', folder, options)).rejects.toThrow(/https/)
    await expect(download('file:///etc/passwd', folder, options)).rejects.toThrow(/https/)
    await expect(download(address, folder, options)).rejects.toThrow(/https/)
  })

  it('ends when redirects go round in a circle', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end()

    await expect(download(address, folder, options)).rejects.toThrow(ImportError)
  })
})

describe('importing from an address', () => {
  it('makes an edition and leaves no download behind', async () => {
    answer = serving(Buffer.from(zipOf({ 'order-2026.txt': orderFile(), 'tabular.xml': tabularFile() })), 1)
    const editions = join(folder, 'editions')
    const importer = folderImporter(editions, { starter: starterFolder, least: 50, urls: address })

    for (const from of [address, 'official']) {
      const { editions: made } = await importer.import({ from, derived: nothingDerived })
      expect(made.map(({ info }) => info.id)).toEqual(['FY2026'])
    }
    expect(readdirSync(editions).sort()).toEqual(['FY2026.sqlite', 'sources'])
  })
})
