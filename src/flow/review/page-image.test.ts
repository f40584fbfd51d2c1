import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '#src/domain/problem.ts'
import { testHouse } from '#src/testing/house.ts'
import { drawAhead, pageImage } from './page-image.ts'

const packet = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'samples', 'files', '10-fax-packet.pdf'),
)

async function read() {
  const house = await testHouse()
  const id = await house.read(new Uint8Array(packet), { name: 'packet.pdf' })
  let drawn = 0
  const pdf = {
    ...house.ports.pdf,
    image: async (...args: Parameters<typeof house.ports.pdf.image>) => {
      drawn++
      return house.ports.pdf.image(...args)
    },
  }
  return { id, ports: { ...house.ports, pdf }, drawn: () => drawn }
}

describe('the picture of a page', () => {
  it('is WebP, drawn once and kept', async () => {
    const { id, ports, drawn } = await read()

    const first = await pageImage(ports, id, 1)
    const second = await pageImage(ports, id, 1)
    expect(Buffer.from(first.slice(8, 12)).toString()).toBe('WEBP')
    expect(Buffer.compare(first, second)).toBe(0)
    expect(drawn()).toBe(1)
  })

  it.each([0, 6, 1.5, Number.NaN])(
    'is refused for page %s, which the document does not have',
    async (page) => {
      const { id, ports } = await read()
      await expect(pageImage(ports, id, page)).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('is not made for plain text, whatever else a reader might find in its bytes', async () => {
    const { ports, drawn } = await read()
    const house = await testHouse()
    const id = await house.read(`SYNTHETIC note. Asthma.\n${'-'.repeat(1100)}\n%PDF-1.7\n1 0 obj`)
    await expect(pageImage({ ...house.ports, pdf: ports.pdf }, id, 1)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(drawn()).toBe(0)
  })

  it('is there before anybody asks', async () => {
    const { id, ports, drawn } = await read()
    await drawAhead(ports, id)
    expect(drawn()).toBe(1)

    await pageImage(ports, id, 1)
    expect(drawn()).toBe(1)
  })

  it('that cannot be drawn stops the drawing ahead, and nothing else', async () => {
    const { id, ports } = await read()
    const pdf = { ...ports.pdf, image: () => Promise.reject(new Problem('page-unrenderable')) }

    await expect(drawAhead({ ...ports, pdf }, id)).resolves.toBeUndefined()
    await expect(pageImage({ ...ports, pdf }, id, 1)).rejects.toThrow(new Problem('page-unrenderable'))
  })
})
