import { ImportError } from '#src/ports/code-importer.ts'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** Text directly inside, white space collapsed; text of children is theirs. */
  text: string
  children: XmlElement[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document into a tree: elements, attributes, text. Comments, instructions and the document type are passed over;
 * no entity beyond the five of XML and character numbers is known, so nothing is ever fetched or expanded.
 * @param name Of the file, for the message when the document is not well-formed or ends too early.
 */
export function readXml(name: string, text: string): XmlElement {
  const damaged = (why: string) => new ImportError(`${name} is damaged: ${why}.`)
  const root: XmlElement = { name: '', attributes: {}, text: '', children: [] }
  const open: XmlElement[] = [root]
  let at = 0
  while (at < text.length) {
    const tag = text.indexOf('<', at)
    const until = tag === -1 ? text.length : tag
    if (until > at) addText(open.at(-1)!, text.slice(at, until))
    if (tag === -1) break
    if (text.startsWith('<!--', tag)) {
      const end = text.indexOf('-->', tag)
      if (end === -1) throw damaged('a comment does not end')
      at = end + 3
      continue
    }
    const end = text.indexOf('>', tag)
    if (end === -1) throw damaged('it is cut off in the middle of a tag')
    at = end + 1
    const first = text[tag + 1]
    if (first === '?' || first === '!') continue
    if (first === '/') {
      const closing = text.slice(tag + 2, end).trim()
      const element = open.pop()!
      if (open.length === 0 || element.name !== closing) throw damaged(`</${closing}> closes nothing`)
      element.text = element.text.trim()
      continue
    }
    const alone = text[end - 1] === '/'
    const element = opened(text.slice(tag + 1, alone ? end - 1 : end))
    open.at(-1)!.children.push(element)
    if (!alone) open.push(element)
  }
  if (open.length > 1) throw damaged(`it ends before </${open.at(-1)!.name}>`)
  const [document] = root.children
  if (!document) throw damaged('there is no XML element in it')
  return document
}

function opened(inside: string): XmlElement {
  const space = inside.search(/\s/)
  const name = space === -1 ? inside : inside.slice(0, space)
  const attributes: Record<string, string> = {}
  if (space !== -1)
    for (const [, key, , double, single] of inside
      .slice(space)
      .matchAll(/([\w.:-]+)\s*=\s*("([^"]*)"|'([^']*)')/g))
      attributes[key!] = plain(double ?? single ?? '')
  return { name, attributes, text: '', children: [] }
}

function addText(element: XmlElement, raw: string): void {
  if (!/\S/.test(raw)) return
  const words = plain(raw).replace(/\s+/g, ' ')
  element.text = element.text === '' ? words : `${element.text.trimEnd()} ${words.trimStart()}`
}

function plain(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return entities[named] ?? whole
      const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}
