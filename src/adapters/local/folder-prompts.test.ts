import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { purposes } from '#src/domain/model.ts'
import { homeOf } from '#src/home.ts'
import { folderPrompts, promptOf } from './folder-prompts.ts'

const home = homeOf(join(import.meta.dirname, '..', '..'))

describe('the prompts of this build', () => {
  it.each(['digest', ...purposes] as const)('%s is there, of the version that its changelog names', (id) => {
    const { version, text } = folderPrompts(home.prompts).named(id)
    expect(version).toBeGreaterThan(0)
    expect(text.length).toBeGreaterThan(400)
    expect(text).not.toMatch(/## Changelog|^version:/m)
  })

  it('the digest is long enough for every vendor to keep it', () => {
    // The largest minimum is 4,096 tokens; English prose has some four characters to a token.
    expect(folderPrompts(home.prompts).named('digest').text.length).toBeGreaterThan(17_000)
  })

  it('one that is missing says so', () => {
    expect(() => folderPrompts(join(home.prompts, 'no-such-folder')).named('digest')).toThrow(
      'No prompt digest',
    )
  })
})

describe('a prompt file', () => {
  const file = (sent: string, log: string) => `version: 1\n---\n${sent}\n\n## Changelog\n${log}\n`

  it('is sent without its head and its changelog', () => {
    expect(promptOf('choice', file('Choose.', '- 1 (03ead742): first')).text).toBe('Choose.')
  })

  it('that was changed under the same version is refused', () => {
    expect(() => promptOf('choice', file('Choose well.', '- 1 (03ead742): first'))).toThrow(
      'a new text needs a new version',
    )
  })

  it('without its parts is refused', () => {
    expect(() => promptOf('choice', 'Choose.')).toThrow('Prompt choice: not "version: N"')
  })
})
