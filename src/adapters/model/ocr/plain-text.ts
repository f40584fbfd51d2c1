/** What Markdown and the little HTML in it look like to a reader: the words alone. Tables are `table-rows.ts`. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(plainLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function plainLine(line: string): string {
  const words = line
    .replace(/^\s{0,3}(#{1,6})\s+/, '')
    .replace(/^\s{0,3}(>\s?)+/, '')
    .replace(/^(\s*)[-*+]\s+\[[ _]?\]\s/, '$1☐ ')
    .replace(/^(\s*)[-*+]\s+\[[xX✓]\]\s/, '$1☒ ')
    .replace(/^(\s*)[*+]\s+/, '$1- ')
    // A rule drawn across the page, and the fence around code.
    .replace(/^\s*([-*_]\s?){3,}$|^\s*```\w*\s*$/, '')
  return inline(words).trimEnd()
}

/**
 * Inside a line or a cell: emphasis, links, pictures, formulas, entities. Every shape is bounded: a line of nothing but beginnings
 * is read in one go, and what is longer than a shape stays as it is written.
 */
export function inline(text: string): string {
  return unescaped(
    entities(
      withoutTags(
        formulas(text)
          // A picture may be in its own address: that is long and has no brackets.
          .replace(/!\[[^\]]{0,300}\]\((?:[^()]*|[^)]{0,500})\)/g, '')
          .replace(/\[([^\]]{1,300})\]\((?:[^()\s]|\([^()]{0,200}\)){0,2000}\)/g, '$1')
          .replace(/(\*\*|__)(?=[^\s*_])(.{1,500}?)(?<=[^\s*_])\1/g, '$2')
          .replace(/(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s\\])\*(?![\w*])/g, '$1')
          .replace(/`([^`\n]+)`/g, '$1'),
      ),
    ),
  )
}

const unescaped = (text: string) => text.replace(/\\([\\`*_{}[\]()#+\-.!|<>$~])/g, '$1')

/** Names of HTML as they appear where "<2 cm" must stay: only what is a tag, not everything in angle brackets. */
const TAGS =
  /<\/?(?:b|i|u|em|strong|sub|sup|br|p|div|span|a|s|del|ins|mark|small|ul|ol|li|img|code)(?:\s[^<>]*)?\/?>/gi

export function withoutTags(html: string): string {
  return html.replace(TAGS, (tag) => (/^<(br|\/?p|\/?div|\/?li)\b/i.test(tag) ? ' ' : ''))
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  deg: '°',
  micro: 'µ',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ndash: '–',
  mdash: '—',
  bull: '•',
  times: '×',
}

export function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ' '
  })
}

const signs: Record<string, string> = {
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  pm: '±',
  times: '×',
  cdot: '·',
  mu: 'µ',
  circ: '°',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  approx: '≈',
  sim: '~',
  rightarrow: '→',
  to: '→',
  uparrow: '↑',
  downarrow: '↓',
  square: '☐',
  boxtimes: '☒',
  checkmark: '✓',
}

/** `$\geq 90 \%$` → `≥ 90 %`. What has no sign of a formula is an amount of money and stays. */
function formulas(text: string): string {
  return text.replace(/\$\$?(?=[^$\n\\^_{]{0,1000}[\\^_{])([^$\n]{1,1000})\$\$?/g, (_, formula: string) =>
    formula
      .replace(/\\(?:mathrm|text|mathbf|textbf|operatorname)\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
      .replace(/\\([A-Za-z]+)/g, (_sign, name: string) => signs[name] ?? name)
      .replace(/\\([%#&_$,;: ])/g, (_sign, one: string) => (/[,;:]/.test(one) ? ' ' : one))
      .replace(/[{}^_~]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}
