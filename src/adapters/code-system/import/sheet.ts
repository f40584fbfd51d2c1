import { ImportError } from '#src/ports/code-importer.ts'
import { readXml, type XmlElement } from './xml.ts'
import type { ZipMember } from './zip.ts'

/** The cells of the first sheet of an XLSX workbook as text, row by row. @param members Of the workbook's archive. */
export function readSheet(name: string, members: readonly ZipMember[]): string[][] {
  const part = (path: string) => members.find((member) => member.name === path)
  const sheet = part('xl/worksheets/sheet1.xml')
  if (!sheet) throw new ImportError(`${name} is damaged: there is no sheet in it.`)
  const shared = part('xl/sharedStrings.xml')
  const strings = shared ? readXml(name, decode(shared)).children.map(textOf) : []
  const rows: string[][] = []
  const data = readXml(name, decode(sheet)).children.find((child) => child.name === 'sheetData')
  for (const row of data?.children ?? [])
    rows.push(
      row.children.map((cell) => {
        const value = cell.children.map(textOf).join('')
        return cell.attributes['t'] === 's' ? (strings[Number(value)] ?? '') : value
      }),
    )
  return rows
}

function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('')
}

function decode({ bytes }: ZipMember): string {
  return new TextDecoder().decode(bytes)
}
