import type { LabRow } from '#src/domain/document.ts'
import type { Line } from './cells.ts'
import { readReference } from './reference.ts'
import { rowOf } from './row.ts'

/**
 * A result segment of HL7 v2: `OBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL|12.0-15.5|N|||F`.
 * Fields: https://hl7-definition.caristix.com/v2/HL7v2.5/Segments/OBX
 */
export function readObx(text: string, line: Line, sex: string): LabRow | undefined {
  const segment = line.text.trimStart()
  if (!segment.startsWith('OBX|')) return undefined
  const start = line.start + line.text.length - segment.length
  const fields = segment.split('|')
  const [code = '', described = '', , , alternate = ''] = (fields[3] ?? '').split('^')
  const name = [described, alternate, code].find((part) => /[A-Za-z]/.test(part))
  const raw = (fields[5] ?? '').split('^').join('').trim()
  if (!name || !raw || raw.length > 60 || !/^(?:NM|SN|ST|CE|CWE|TX)?$/.test(fields[2] ?? '')) return undefined
  const kept = fields.slice(0, 9).join('|').replace(/\|+$/, '')
  return rowOf(text, {
    name,
    raw,
    unit: (fields[6] ?? '').split('^')[0]!,
    flag: (fields[8] ?? '').split('^')[0]!.split('~')[0]!,
    reference: readReference(fields[7] ?? '', sex),
    start: start + segment.indexOf(name),
    end: start + kept.length,
  })
}
