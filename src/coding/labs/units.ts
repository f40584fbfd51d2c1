/** Units as laboratories print them, and one spelling for each. */

const numerator =
  '(?:[xX] ?)?10 ?(?:[\\^*]|exp|EXP|[eE]|X)? ?\\d{1,2}(?: ?cells)?|K|k|M|TH|Th|th|[Tt]hous(?:and)?s?|THOUS|THOU|Thou|THOUSAND|MILL?|Mill?|[Mm]illions?|MILLIONS?|[Cc]ells?|CELLS|#|[Cc]opies|' +
  '[Gg][Mm]?|GM|[Mm][Gg]|[Mm][Cc][Gg]|[uµμ][Gg]|UG|[Nn][Gg]|[Pp][Gg]|' +
  '[Mm]{2}[Oo][Ll]|[mM]Mol|[uµμ]mol|UMOL|[Nn]mol|NMOL|[Pp]mol|[Mm][Ee][Qq]|[mM]Osm(?:ol)?|[mM]OSM|' +
  '[Uu][Nn][Ii][Tt][Ss]?|[mM]\\[?I?U\\]?|[uµμ]\\[?I?U\\]?|mc(?:I)?U|MCIU|UIU|k?I?U|kU|\\[IU\\]|[Mm][Ll]|[Mm]{1,2}|AU|EU|GPL|MPL'
const denominator =
  '(?:[dD][lL]|DL|[mM][lL]|[uUµμ][lL]|[mM][cC][lL]|mm\\^?[3³]|MM3|cu ?mm|CUMM|cmm|[lL]|[kK][gG]|[hH][pP][fF]|[lL][pP][fF]|[hH](?:ou)?[rR]?|[mM]in(?:/1\\.73(?: ?(?:sq\\.? ?)?m(?:\\^?2|²)?)?(?:/BSA)?)?|24 ?h(?:r|ours)?|g(?: ?creat(?:inine)?)?|mg(?: ?creat(?:inine)?)?|mmol|s(?:ec)?|100 ?WBCs?|field)'
const plain =
  '%(?: of (?:total|WBC))?|[fF][lL]|FL|[pP][gG]|uug|[uµμ]m3|[sS]ec(?:onds?|s)?\\.?|SEC(?:ONDS)?|mm ?Hg|mmHG|ratio|RATIO|[iI]ndex|INDEX|S/CO|[Mm][Mm]|ul|mEq'
const unitPattern = new RegExp(
  `(?:(?:${numerator})? ?(?:/|per ) ?${denominator}|${plain})(?![A-Za-z0-9^*])`,
  'y',
)

/** Length of the unit that stands at `at`; 0 when there is none. */
export function unitLengthAt(text: string, at: number): number {
  unitPattern.lastIndex = at
  return unitPattern.exec(text)?.[0].length ?? 0
}

/** One spelling for each unit: `x10^3/uL`, `THOUS/MCL`, `k/cumm` → `K/uL`. Unknown units come back trimmed, spaces removed. */
export function canonicalUnit(printed: string): string {
  const unit = printed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/µ|μ/g, 'u')
    .replace(/\[iu\]/g, 'iu')
    .replace(/^x(?=10)/, '')
    .replace(/\^|\*|exp|(?<=^10)[ex]/g, '')
    .replace(/(?<=^10\d{1,2})cells/, '')
    .replace(/\/(mcl|mm3|mm³|cumm|cmm)$/, '/ul')
    .replace(/^per/, '/')
  if (/^(103|k|th|thou|thous|thousands?)\/ul$/.test(unit) || unit === '109/l') return 'K/uL'
  if (/^(106|m|mil|mill|millions?)\/ul$/.test(unit) || unit === '1012/l') return 'M/uL'
  if (/^(cells?|#)?\/ul$/.test(unit)) return 'cells/uL'
  if (/^(#|cells?)?\/(hpf|lpf)$/.test(unit)) return `/${unit.slice(-3).toUpperCase()}`
  if (/^(u|iu|units?)\/l$/.test(unit)) return 'U/L'
  if (/^(mu|miu|uiu|ucu|mciu|mcu)\/(l|ml)$/.test(unit))
    return unit.startsWith('m') && !unit.startsWith('mc')
      ? unit.endsWith('ml')
        ? 'mIU/mL'
        : 'mIU/L'
      : 'uIU/mL'
  if (/^gm?\/dl$/.test(unit)) return 'g/dL'
  if (/^(mcg|ug)\//.test(unit)) return `ug/${litre(unit.split('/')[1]!)}`
  if (/^(mmol|meq)\/l$/.test(unit)) return unit.startsWith('meq') ? 'mEq/L' : 'mmol/L'
  if (/^sec/.test(unit)) return 'sec'
  if (/^%/.test(unit)) return '%'
  if (unit === 'um3' || unit === 'fl') return 'fL'
  if (unit === 'uug' || unit === 'pg') return 'pg'
  if (unit === 'mmhg') return 'mm Hg'
  if (/^mm\/h(ou)?r?$/.test(unit)) return 'mm/hr'
  if (/^mosm(ol)?\/kg$/.test(unit)) return 'mOsm/kg'
  if (/^ml\/min\/1\.73/.test(unit)) return 'mL/min/1.73m2'
  const [top, ...rest] = unit.split('/')
  return rest.length ? [top, ...rest.map(litre)].join('/') : printed.trim()
}

/** Units that mean the same count of the same thing for monovalent ions, for which laboratories print either. */
export function sameUnit(a: string, b: string): boolean {
  const one = (u: string) => (canonicalUnit(u) === 'mEq/L' ? 'mmol/L' : canonicalUnit(u))
  return one(a) === one(b)
}

function litre(part: string): string {
  return part.replace(/^(d|m|u)?l$/, (_, prefix: string | undefined) => `${prefix ?? ''}L`)
}
