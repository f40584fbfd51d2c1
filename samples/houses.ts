import { rgb } from 'pdf-lib'
import type { Style } from './paper.ts'

/** Invented houses. Telephone numbers are from the range kept for fiction (555-01xx). */
export interface House {
  name: string
  tagline: string
  lines: string[]
  style: Style
}

export const larkmere: House = {
  name: 'Larkmere Family Medicine',
  tagline: 'Primary care for all ages',
  lines: ['418 Thistledown Way, Suite 2', 'Larkmere, OH 45000', 'Tel (513) 555-0142 · Fax (513) 555-0143'],
  style: { family: 'sans', accent: rgb(0.07, 0.31, 0.45), size: 10 },
}

export const tidewell: House = {
  name: 'Tidewell Reference Laboratory',
  tagline: 'Clinical laboratory services',
  lines: ['77 Osprey Court, Tidewell, OH 45001', 'CLIA 00D0000000', 'Director: Ottoline Brandreth, MD, PhD'],
  style: { family: 'sans', accent: rgb(0.16, 0.36, 0.24), size: 9.5 },
}

export const copperfen: House = {
  name: 'Copperfen Regional Hospital',
  tagline: 'Inpatient Medicine Service',
  lines: ['1200 Copperfen Parkway', 'Copperfen, OH 45002', 'Tel (937) 555-0110'],
  style: { family: 'serif', accent: rgb(0.36, 0.11, 0.14), size: 10.5 },
}

export const copperfenImaging: House = {
  name: 'Copperfen Imaging Associates',
  tagline: 'Department of Diagnostic Radiology',
  lines: ['1200 Copperfen Parkway, Level B', 'Copperfen, OH 45002', 'Tel (937) 555-0117'],
  style: { family: 'serif', accent: rgb(0.13, 0.16, 0.34), size: 10.5 },
}

export const fennwick: House = {
  name: 'Fennwick Pulmonary Clinic',
  tagline: 'Lung and sleep medicine',
  lines: ['9 Quarry Row, Fennwick, OH 45003', 'Tel (614) 555-0165', 'Fax (614) 555-0166'],
  style: { family: 'sans', accent: rgb(0.3, 0.2, 0.42), size: 10.5 },
}

export interface Person {
  name: string
  born: string
  age: number
  sex: 'Female' | 'Male'
  mrn: string
}

/** Invented people. */
export const quillon: Person = {
  name: 'Marisol T. Quillon',
  born: '03/22/1968',
  age: 58,
  sex: 'Female',
  mrn: 'SYN-100417',
}
export const astergard: Person = {
  name: 'Bertrand O. Astergard',
  born: '08/09/1954',
  age: 72,
  sex: 'Male',
  mrn: 'SYN-100522',
}
export const veldkampe: Person = {
  name: 'Odalys R. Veldkampe',
  born: '11/30/1981',
  age: 44,
  sex: 'Female',
  mrn: 'SYN-100608',
}
export const drummel: Person = {
  name: 'Ignatius P. Drummel',
  born: '05/17/1949',
  age: 77,
  sex: 'Male',
  mrn: 'SYN-100733',
}
export const sorrelle: Person = {
  name: 'Wilhelmina A. Sorrelle',
  born: '01/05/1960',
  age: 66,
  sex: 'Female',
  mrn: 'SYN-100814',
}
