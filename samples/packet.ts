export interface Sample {
  /** In `samples/files/`. */
  file: string
  /** File name as a person would have given it. */
  name: string
  setting: 'outpatient' | 'inpatient'
  /** Label of its encounter. */
  label: string
}

/** The synthetic sample packet, in the order of the worklist: the first is the one a new coder should open. */
export const samplePacket: Sample[] = [
  { file: '01-clinic-note.pdf', name: 'Clinic note.pdf', setting: 'outpatient', label: 'SYN-100417 Quillon' },
  { file: '02-soap-note.pdf', name: 'SOAP note.pdf', setting: 'outpatient', label: 'SYN-100522 Astergard' },
  {
    file: '03-chest-xray.pdf',
    name: 'Chest X-ray.pdf',
    setting: 'outpatient',
    label: 'SYN-100608 Veldkampe',
  },
  {
    file: '04-abdomen-ct.pdf',
    name: 'CT abdomen and pelvis.pdf',
    setting: 'outpatient',
    label: 'SYN-100733 Drummel',
  },
  {
    file: '05-discharge-summary.pdf',
    name: 'Discharge summary.pdf',
    setting: 'inpatient',
    label: 'SYN-A-55310 Drummel',
  },
  { file: '06-cbc.pdf', name: 'CBC.pdf', setting: 'outpatient', label: 'SYN-100417 Quillon, CBC' },
  { file: '07-bmp.pdf', name: 'BMP.pdf', setting: 'outpatient', label: 'SYN-100522 Astergard, BMP' },
  { file: '08-cmp.pdf', name: 'CMP.pdf', setting: 'outpatient', label: 'SYN-100814 Sorrelle, CMP' },
  {
    file: '09-urgent-care-note.txt',
    name: 'Urgent care note.txt',
    setting: 'outpatient',
    label: 'SYN-100608 Veldkampe, ankle',
  },
  { file: '10-fax-packet.pdf', name: 'Fax packet.pdf', setting: 'outpatient', label: 'SYN-100814 Sorrelle' },
  {
    file: '11-scanned-note.pdf',
    name: 'Scanned note.pdf',
    setting: 'outpatient',
    label: 'SYN-100522 Astergard, scan',
  },
]
