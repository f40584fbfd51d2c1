import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Derived } from '#src/ports/code-importer.ts'

/** Starter words for the small releases of tests: the real files. */
export const starterFolder = fileURLToPath(new URL('../starter/', import.meta.url))

/** Nothing to keep beside an edition. */
export const nothingDerived: Derived = { key: '', run: () => [] }

/**
 * An order file of a handful of codes: one header with one code under every letter, as a whole release has, and those given.
 * @param more Lines `code | title`, a header marked by `!` behind its code; undotted, sorted in by their code.
 */
export function orderFile(more: readonly string[] = ordinary): string {
  const every = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => [
    `${letter}97! | Synthetic ${letter}`,
    `${letter}970 | Synthetic ${letter}, plain`,
  ])
  const rows = [...every, ...more].map((line) => {
    const [marked = '', title = ''] = line.split(' | ')
    return { code: marked.replace('!', ''), flag: marked.endsWith('!') ? '0' : '1', title }
  })
  rows.sort((a, b) => (a.code < b.code ? -1 : 1))
  return rows
    .map(({ code, flag, title }, index) => {
      const number = String(index + 1).padStart(5, '0')
      return `${number} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}`
    })
    .join('\r\n')
    .concat('\r\n')
}

/** A few codes that the notes of `tabularFile` and the lines of `indexFile` speak about. */
export const ordinary = [
  'E10! | Type 1 diabetes mellitus',
  'E109 | Type 1 diabetes mellitus without complications',
  'E11! | Type 2 diabetes mellitus',
  'E112! | Type 2 diabetes mellitus with kidney complications',
  'E1122 | Type 2 diabetes mellitus with diabetic chronic kidney disease',
  'E119 | Type 2 diabetes mellitus without complications',
  'N18! | Chronic kidney disease (CKD)',
  'N181 | Chronic kidney disease, stage 1',
  'N189 | Chronic kidney disease, unspecified',
  'R10! | Abdominal and pelvic pain',
  'R100 | Acute abdomen',
  'R109 | Unspecified abdominal pain',
  'S52! | Fracture of forearm',
  'S525! | Fracture of lower end of radius',
  'S5250! | Unspecified fracture of the lower end of radius',
  'S52501! | Unspecified fracture of the lower end of right radius',
  'S52501A | Unspecified fracture of the lower end of right radius, initial encounter for closed fracture',
  'S52501D | Unspecified fracture of the lower end of right radius, subsequent encounter for closed fracture with routine healing',
  'S52501S | Unspecified fracture of the lower end of right radius, sequela',
  'C34! | Malignant neoplasm of bronchus and lung',
  'C349 | Malignant neoplasm of lung, unspecified',
  'C78! | Secondary malignant neoplasm of respiratory organs',
  'C780 | Secondary malignant neoplasm of lung',
  'Z79! | Long term (current) drug therapy',
  'Z794 | Long term (current) use of insulin',
]

/** A tabular list in the official schema, with notes at a chapter, a block, a category and a code. */
export function tabularFile(year = 2026, order = orderFile()): string {
  const notes: Record<string, string> = {
    E11: `<includes><note>diabetes NOS</note></includes>
      <useAdditionalCode><note>code to identify control using:</note><note>oral drugs (Z79.-)</note><note>insulin (Z79.4)</note></useAdditionalCode>
      <excludes1><note>type 1 diabetes mellitus (E10.-)</note></excludes1>`,
    'E11.22': `<inclusionTerm><note>Diabetic nephropathy with CKD NOS</note></inclusionTerm>
      <useAdditionalCode><note>code to identify stage (N18.1-N18.9)</note></useAdditionalCode>`,
    S52: '<sevenChrDef><extension char="A">initial encounter for closed fracture</extension></sevenChrDef>',
  }
  const codes = order
    .trim()
    .split('\r\n')
    .map((line) => ({ code: line.slice(6, 13).trim(), title: line.slice(77) }))
    // The 7th character has no line of its own in the tabular list.
    .filter(({ code }) => code.length < 7)
  const open: string[] = []
  let body = ''
  for (const { code, title } of codes) {
    while (open.length > 0 && !code.startsWith(open.at(-1)!)) close()
    if (code.length === 3 && open.length === 0) body += section(code)
    const dotted = code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
    body += `<diag><name>${dotted}</name><desc>${title}</desc>${notes[dotted] ?? ''}`
    open.push(code)
  }
  while (open.length > 0) close()
  return `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular><version>${year}</version><!-- synthetic -->
<chapter><name>1</name><desc>Everything (A00-Z99)</desc>
<excludes2><note>codes for nobody &amp; nothing (Z97-Z97.0)</note></excludes2>${body}</section></chapter></ICD10CM.tabular>`

  function close() {
    open.pop()
    body += '</diag>'
  }
  function section(code: string): string {
    const end = body === '' ? '' : '</section>'
    const own = code === 'E10' ? '<excludes1><note>neonatal diabetes (P97.0)</note></excludes1>' : ''
    return `${end}<section id="${code}"><desc>Block of ${code}</desc>${own}`
  }
}

/** An alphabetic index as lines of JSON. */
export function indexFile(): string {
  return [
    [0, 'Abdomen, abdominal'],
    [1, 'acute', 'R10.0'],
    [0, 'Bellyache', undefined, 'Pain, abdominal'],
    [0, 'Diabetes, diabetic (mellitus)', 'E11.9'],
    [1, 'type 2', 'E11.9'],
    [2, 'with'],
    [3, 'chronic kidney disease', 'E11.22'],
    [3, 'specified complication NEC', 'E11.2-'],
    [0, 'Hurt', undefined, 'condition'],
    [0, 'Fracture, traumatic (abduction)'],
    [1, 'radius, lower end (distal)', 'S52.50-'],
    [0, 'Pain(s)'],
    [1, 'abdominal', 'R10.9'],
    [0, 'Nowhere', 'Q00.99'],
  ]
    .map(([level, term, code, see]) => JSON.stringify({ level, term, code, see }))
    .join('\n')
}

/** A ZIP archive. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed])
    const offset = Buffer.alloc(14)
    offset.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, offset, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

/** Writes files into a folder, their own folders made. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}
