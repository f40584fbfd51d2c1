import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { homeOf } from '#src/home.ts'
import { code } from './code.ts'

afterEach(() => vi.restoreAllMocks())

it('--dry-run without a model is answered with one line, not with the page of every verb', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line))

  expect(await code(homeOf(join(import.meta.dirname, '..')), ['--dry-run', 'note.txt'])).toBe(2)
  expect(lines).toEqual(['--dry-run shows what a model would be sent; name one with --engine.'])
})
