import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfReaderContract, problemOf } from '#src/ports/pdf-reader.contract.ts'
import { pdfjsReader } from './pdfjs-reader.ts'
import { bomb, drawn, lines, locked, numbered, saved, scanned } from './sample-files.ts'

const reader = pdfjsReader({
  childPath: join(import.meta.dirname, 'child.ts'),
  assets: join(import.meta.dirname, '../../../node_modules/pdfjs-dist'),
})
const pdf = 'application/pdf'

pdfReaderContract('pdfjsReader', () => reader, {
  pages: async (count) => saved(await numbered(count)),
  locked,
  scan: () => scanned(),
})

describe('limits', () => {
  it('kills a bomb of 1 GB at its memory limit, while a neighbour is read', async () => {
    const bytes = bomb(1024)
    expect(bytes.length).toBeLessThan(10_000)
    const begun = performance.now()
    const [problem, neighbour] = await Promise.all([
      problemOf(reader.read(bytes, pdf)),
      reader.read(await saved(await numbered(2)), pdf),
    ])
    expect(problem).toBe('file-bomb')
    expect(neighbour.pages).toHaveLength(2)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it('stops at the time allowed', async () => {
    const limits = { milliseconds: 300 }
    expect(await problemOf(reader.read(bomb(512), pdf, { limits }))).toBe('file-bomb')
  })
})

describe('a child that is killed from outside', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-reader-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  // Says one page, with its process id for a page count, and the end a moment later.
  const program = `process.on('message', () => {
    const page = { kind: 'page', number: 1, width: 1, height: 1, usable: true, text: 'word', boxes: new Float64Array(), hidden: [] }
    process.send({ ...page, of: process.pid })
    setTimeout(() => process.send({ kind: 'read', pageListRepaired: false, active: [] }), 150)
  })`

  it.each([
    [1, 'is replaced by a second one, and nothing is read twice', 'word'],
    [2, 'twice is given up on, and the next file is read', 'file-bomb'],
  ])('%i: %s', async (times, _, outcome) => {
    const childPath = join(folder, `${times}.mjs`)
    await writeFile(childPath, program)
    const standIn = pdfjsReader({ childPath, assets: folder })
    let killed = 0
    const reading = standIn.read(new Uint8Array(), pdf, {
      onPage: (_done, pid) => {
        if (killed++ < times) process.kill(pid, 'SIGKILL')
      },
    })
    expect(await (times === 1 ? reading.then((file) => file.text) : problemOf(reading))).toBe(outcome)
    expect((await standIn.read(new Uint8Array(), pdf)).text).toBe('word')
  })
})

describe('pages to draw', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chartmark-draw-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  // Draws every page but those with a 2 in their number, which bring it down.
  const program = `process.on('message', ({ task }) => {
    for (const number of task.numbers) {
      if (String(number).includes('2')) return setTimeout(() => process.exit(3), 20)
      process.send({ kind: 'drawn', number, image: { bytes: new Uint8Array(1), width: 1, height: number } })
    }
    process.send({ kind: 'done' })
  })`

  it.each([
    [
      [1, 2, 3],
      [1, undefined, 3],
    ],
    [
      [3, 4, 2],
      [3, 4, undefined],
    ],
    [
      [1, 2, 3, 12, 4],
      [1, undefined, 3, undefined, 4],
    ],
  ])('%j: one that brings its reader down costs no other', async (numbers, expected) => {
    const childPath = join(folder, 'draw.mjs')
    await writeFile(childPath, program)
    const standIn = pdfjsReader({ childPath, assets: folder })
    const look = { pixels: 9, format: 'png' as const }
    const pages = await standIn.images(new Uint8Array(), pdf, numbers, look)
    expect(pages.map((page) => page?.height)).toEqual(expected)
    expect(await problemOf(standIn.images(new Uint8Array(), pdf, [2, 12, 1], look))).toBe('page-unrenderable')
  })
})

describe('speed', () => {
  it('reads a note of ten pages in 400 ms once a child is warm', async () => {
    const page = lines(
      Array.from({ length: 45 }, (_, i) => `${i} The invented person reports cough and fever.`),
      60,
      50,
    )
    const bytes = await saved(await drawn(...Array.from({ length: 10 }, () => page)))
    await reader.read(bytes, pdf)
    const times: number[] = []
    for (let i = 0; i < 3; i++) {
      // The next child warms up while nobody waits.
      await new Promise((resolve) => setTimeout(resolve, 900))
      const begun = performance.now()
      await reader.read(bytes, pdf)
      times.push(performance.now() - begun)
    }
    expect(Math.min(...times)).toBeLessThan(400)
  })
})
