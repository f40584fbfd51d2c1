import { describe, expect, it } from 'vitest'
import { memoryEdition } from '#src/adapters/code-system/memory-edition.ts'
import { inRange } from '#src/domain/edition.ts'
import { aCase, starter } from '#src/testing/a-case.ts'
import type { CaseCode, EncounterCase } from './case.ts'
import { checkEncounter } from './check.ts'

/** `block CR07 E10.9+E11.9`, the gravest first. */
function said(accepted: string, more: Partial<EncounterCase> = {}): string[] {
  return checkEncounter(aCase(accepted, more)).findings.map(
    ({ severity, rule, codes }) => `${severity} ${rule} ${codes.join('+')}`,
  )
}

const stay = { setting: 'inpatient', from: '2026-11-01', through: '2026-11-05' } as const
const order = (accepted: string, more: Partial<EncounterCase> = {}) =>
  checkEncounter(aCase(accepted, more)).proposedOrder?.join(' ')

describe('a decided list', () => {
  it.each<[string, string, string[]]>([
    ['that holds no contradiction', 'J44.0 J44.1 J18.9', []],
    ['with a code that does not exist', 'E11.99', ['block CR02 E11.99']],
    ['with a code that was expanded', 'G35', ['block CR01 G35']],
    ['with a header', 'E11 I10', ['block CR01 E11']],
    ['with a missing 7th character', 'S52.501', ['block CR04 S52.501']],
    ['with a missing placeholder', 'S52.501A W19A', ['block CR05 W19A']],
    ['of two types of diabetes', 'E10.9 E11.9', ['block CR07 E10.9+E11.9']],
    ['of a sign beside its cause, note at the sign', 'E11.65 R73.9', ['block CR07 R73.9+E11.65']],
    ['of a site beside no site', 'N30.00 N39.0', ['block CR07 N39.0+N30.00']],
    ['of two stages of kidney disease', 'N18.5 N18.6', ['block CR07 N18.5+N18.6', 'fix CR64 N18.5+N18.6']],
    ['of a combination in two parts', 'K80.20 K81.0', ['block CR07 K81.0+K80.20', 'fix CR29 K80.20+K81.0']],
    ['of hypertension beside heart failure', 'I10 I50.9', ['fix CR55 I10+I50.9']],
    ['of hypertension, failure and kidney disease', 'I10 I50.9 N18.30', ['fix CR57 I10+I50.9+N18.30']],
    ['of diabetes beside kidney disease', 'E11.9 N18.4', ['fix CR49 E11.9+N18.4']],
    ['of a manifestation without its cause', 'I10 F02.80', ['block CR13 F02.80']],
    ['of a manifestation behind its cause', 'G30.9 F02.80', []],
    ['of a code that asks for a stage', 'E11.22', ['warn CR14 E11.22']],
    ['of right and left where one code says both', 'M17.11 M17.12', ['fix CR85 M17.11+M17.12']],
    ['of both sides and one again', 'M17.0 M17.11', ['fix CR85 M17.0+M17.11']],
    ['of no side beside a side', 'M17.10 M17.11', ['fix CR30 M17.10+M17.11']],
    ['of two phases of one injury', 'S52.501A S52.501D', ['fix CR06 S52.501A+S52.501D']],
    ['of a BMI alone', 'I10 Z68.41', ['fix CR80 Z68.41']],
    ['of a BMI beside its diagnosis', 'E66.813 Z68.41', []],
    ['of external causes alone', 'W19.XXXA', ['block CR75 W19.XXXA', 'fix CR16 W19.XXXA']],
    ['of an organism first', 'B96.20 N39.0', ['fix CR16 B96.20']],
    ['of a visit’s reason behind a finding', 'C61 Z51.11', ['fix CR94 Z51.11']],
    ['of an old infarction first', 'I25.2 I50.9', ['fix CR16 I25.2']],
    ['of a history first', 'Z85.3 Z86.73 I10', ['fix CR16 Z85.3']],
    ['of a status before the reason for the visit', 'Z95.1 Z23', ['fix CR16 Z95.1']],
    ['of history and status alone', 'Z85.3 Z95.1', []],
    ['of an underdosing first', 'T38.3X6A E11.65', ['fix CR16 T38.3X6A']],
  ])('%s', (_, accepted, expected) => {
    expect(said(accepted)).toEqual(expected)
  })

  it('is looked at with what is undecided, too', () => {
    const undecided: CaseCode = { code: 'E11.9', state: 'undecided', origin: 'suggested', evidence: [] }
    const codes = [...aCase('E10.9').codes, undecided]
    expect(said('', { codes })).toEqual(['block CR07 E10.9+E11.9'])
  })

  it('gives each finding a rule, a place in the guidelines, and what to do', () => {
    for (const finding of checkEncounter(aCase('F02.80 E10.9 E11.9 N18.5 N18.6 W19.XXXA I50.9 I10 Z68.41'))
      .findings) {
      expect(finding.reference).toMatch(/^[IVM]|^Appendix/)
      expect(finding.action).toMatch(/\.$/)
      expect(finding.key).toBe(`${finding.rule}:${finding.codes.toSorted().join('+')}`)
    }
  })

  it('says that nothing lets a code stand that is not billable on the date', () => {
    expect(
      checkEncounter(aCase('E11 E10.9')).findings.map(({ rule, final }) => [rule, final]),
    ).toContainEqual(['CR01', true])
  })

  it('does not change by being looked at', () => {
    const input = aCase('F02.80 E10.9 E11.9 G30.9')
    const copy = structuredClone({ ...input, edition: undefined })
    expect(checkEncounter(input)).toEqual(checkEncounter(input))
    expect({ ...input, edition: undefined }).toEqual(copy)
  })
})

describe('the Medicare Code Editor', () => {
  it.each<[string, string, Partial<EncounterCase>, string[]]>([
    ['a newborn code on a grown-up', 'Z38.00', { birthDate: '1980-02-01' }, ['block MCE-newborn Z38.00']],
    ['a newborn code on a newborn', 'Z38.00', { birthDate: '2026-10-31' }, []],
    ['a pediatric code the day before the 18th birthday', 'Z00.129', { birthDate: '2008-11-02' }, []],
    [
      'a pediatric code on the 18th birthday',
      'Z00.129',
      { birthDate: '2008-11-01' },
      ['block MCE-pediatric Z00.129'],
    ],
    ['a maternity code at 65', 'Z34.00', { birthDate: '1961-10-01' }, ['block MCE-maternity Z34.00']],
    ['no age', 'Z38.00', {}, []],
    ['a birth date behind the visit', 'Z00.129', { birthDate: '2027-01-01' }, []],
    ['a manifestation first', 'D63.1 N18.4', {}, ['block MCE-manifestation D63.1']],
    ['an examination first in a stay', 'Z00.00', stay, ['block MCE-unacceptable-first Z00.00']],
    ['an examination first in a visit', 'Z00.00', {}, []],
    ['an organism first in a stay', 'B96.20 N39.0', stay, ['block CR16 B96.20', 'query CR99 N39.0']],
  ])('%s', (_, accepted, more, expected) => {
    expect(said(accepted, more)).toEqual(expected)
  })

  it('blocks by sex until 2024-09-30 and only notes it afterwards', () => {
    const edition = {
      ...starter,
      marks: () => ({ edits: [{ kind: 'male' as const, until: '2024-09-30' }] }),
    }
    const female = { edition, sex: 'F' }
    expect(said('C61', { ...female, from: '2024-09-30' })).toEqual(['block MCE-male C61'])
    expect(said('C61', { ...female, from: '2024-10-01' })).toEqual(['warn MCE-male C61'])
    expect(said('C61', { ...female, sex: 'M', from: '2024-09-30' })).toEqual([])
    expect(said('C61', { edition, from: '2024-09-30' })).toEqual([])
  })

  it('keeps an edit to its dates', () => {
    const edition = {
      ...starter,
      marks: () => ({ edits: [{ kind: 'unspecified' as const, from: '2022-04-01', until: '2026-12-31' }] }),
    }
    const on = (day: string) => said('M17.9', { edition, ...stay, from: day, through: day })
    expect(on('2022-03-31')).not.toContain('fix MCE-unspecified M17.9')
    expect(on('2022-04-01')).toContain('fix MCE-unspecified M17.9')
    expect(on('2027-01-01')).not.toContain('fix MCE-unspecified M17.9')
    expect(said('M17.9', { edition })).toEqual(['warn MCE-unspecified M17.9'])
  })
})

describe('the proposed order', () => {
  it.each([
    ['puts the cause before its manifestation', 'F02.80 G30.9', 'G30.9 F02.80'],
    ['puts sepsis before severe sepsis and its infection', 'R65.20 J18.9 A41.9', 'A41.9 R65.20 J18.9'],
    ['puts the therapy visit first', 'C61 I10 Z51.11', 'Z51.11 C61 I10'],
    ['puts the screening before what it finds', 'K63.5 Z12.11', 'Z12.11 K63.5'],
    ['puts a diagnosis before an old infarction', 'I25.2 I50.9 E03.9', 'I50.9 I25.2 E03.9'],
    ['puts a diagnosis before history and status', 'Z95.1 Z85.3 I48.91', 'I48.91 Z95.1 Z85.3'],
    ['puts external causes last', 'W10.9XXA S83.511A', 'S83.511A W10.9XXA'],
    ['puts chapter 15 first', 'D64.9 O99.013 Z3A.32', 'O99.013 D64.9 Z3A.32'],
    ['puts the effect before the drug', 'T45.515A K92.2', 'K92.2 T45.515A'],
    ['puts the effect before an unspecified drug', 'T36.95XA L27.0', 'L27.0 T36.95XA'],
    ['puts the poisoning before its manifestation', 'K71.10 T39.1X1A', 'T39.1X1A K71.10'],
    ['moves nothing that no rule moves', 'E78.5 I10 E03.9', undefined],
    ['leaves alone what cannot be first when there is nothing else', 'Z79.4', undefined],
  ])('%s', (_, accepted, expected) => {
    expect(order(accepted)).toBe(expected)
  })

  it('stands once it is taken, and the findings about it are gone', () => {
    for (const accepted of [
      'F02.80 G30.9',
      'R65.20 J18.9 A41.9 N17.9',
      'Z79.4 E11.9 Z68.41 E66.9',
      'C61 Z51.11',
    ]) {
      const proposed = order(accepted)
      expect(proposed).toBeDefined()
      expect(order(proposed ?? '')).toBeUndefined()
      expect(said(proposed ?? '').filter((one) => /CR1[236]|CR94|CR38|MCE-man/.test(one))).toEqual([])
    }
  })

  it('ends when notes ask for a circle', () => {
    const about = {
      title: 'Circle',
      kind: 'starter',
      id: 'C',
      validFrom: '2026-10-01',
      validUntil: '2027-09-30',
    } as const
    const listed = ['A00.0', 'A00.1'].map((code) => ({ code, title: code, billable: true }))
    const edition = memoryEdition(about, listed, () => [], {
      notes: (code) => {
        const other = code === 'A00.0' ? 'A00.1' : 'A00.0'
        return {
          about: [{ kind: 'codeFirst', text: '', codes: [{ from: other, to: other }], at: code }],
          includes: [],
        }
      },
    })
    expect(order('A00.1 A00.0', { edition })?.split(' ').sort() ?? ['A00.0', 'A00.1']).toEqual([
      'A00.0',
      'A00.1',
    ])
  })
})

describe('excludes1 of the starter set', () => {
  it('speaks of the pairs its notes name, in either order', () => {
    const all = [...new Set([...starter.terms()].map(({ code }) => code))].filter(
      (code) => starter.find(code)?.billable,
    )
    expect(all.length).toBeGreaterThan(3000)
    const missed: string[] = []
    let pairs = 0
    // Every third code here; `every-pair.corpus.test.ts` takes them all, over the official edition.
    for (const code of all.filter((_, i) => i % 3 === 0)) {
      const ranges = starter
        .notes(code)
        .about.flatMap((note) => (note.kind === 'excludes1' ? note.codes : []))
      const partners = all.filter((other) => other !== code && ranges.some((range) => inRange(other, range)))
      // First, last and one between: ranges are as wide as chapters.
      const chosen = [partners[0], partners.at(-1), partners[partners.length >> 1]]
      const others = [...new Set(chosen)].filter((other) => other !== undefined)
      if (others.length === 0) continue
      const accepted = (pairs % 2 ? [code, ...others] : [...others, code]).join(' ')
      const blocked = new Set(
        checkEncounter(aCase(accepted)).findings.flatMap(({ severity, key }) =>
          severity === 'block' ? key : [],
        ),
      )
      for (const other of others) {
        pairs++
        if (!blocked.has(`CR07:${[code, other].sort().join('+')}`)) missed.push(`${code} ${other}`)
      }
    }
    expect(pairs).toBeGreaterThan(500)
    expect(missed).toEqual([])
  })

  it('is silent on pairs that no note names', () => {
    const all = [...new Set([...starter.terms()].map(({ code }) => code))].filter(
      (code) => starter.find(code)?.billable,
    )
    const ranges = (code: string) =>
      starter.notes(code).about.flatMap((note) => (note.kind === 'excludes1' ? note.codes : []))
    const spoken: string[] = []
    // Steps without a common factor: far and near pairs, the same ones each time.
    for (let i = 0; i < 400; i++) {
      const [one, other] = [all[(i * 7919) % all.length], all[(i * 104_729 + 13) % all.length]]
      if (!one || !other || one === other) continue
      if (
        ranges(one).some((range) => inRange(other, range)) ||
        ranges(other).some((range) => inRange(one, range))
      )
        continue
      if (checkEncounter(aCase(`${one} ${other}`)).findings.some(({ rule }) => rule === 'CR07'))
        spoken.push(`${one} ${other}`)
    }
    expect(spoken).toEqual([])
  })
})
