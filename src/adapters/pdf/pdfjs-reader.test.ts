import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

  it('reads the file in a second child when the first is killed from outside, and gives up after that', async () => {
    const bytes = await saved(await numbered(400))
    let killed = 0
    const killing = (times: number) => ({
      onPage: (done: number) => {
        if (done === 3 && killed < times) {
          killed += 1
          void killReadingChildren()
        }
      },
    })
    const file = await reader.read(bytes, pdf, killing(1))
    expect([killed, file.pages.length]).toEqual([1, 400])

    killed = 0
    expect(await problemOf(reader.read(bytes, pdf, killing(2)))).toBe('file-bomb')
    expect((await reader.read(await saved(await numbered(1)), pdf)).text).toBe('SYNTHETIC sheet 1')
  })
})

/** Children of this process that run our reader; Linux only, as is the sampling. */
async function killReadingChildren(): Promise<void> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    const [status, command] = await Promise.all(
      ['status', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')),
    )
    if (status!.includes(`PPid:\t${process.pid}\n`) && command!.includes('child.ts'))
      process.kill(Number(pid), 'SIGKILL')
  }
}

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
