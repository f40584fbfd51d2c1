/** What a document of a packet is. */
export type PacketKind = 'fax-cover' | 'cbc' | 'bmp' | 'cmp' | 'xray' | 'ct' | 'clinical-note' | 'other'

/** A run of pages that is one document; both ends count, from 1. */
export interface PacketDocument {
  first: number
  last: number
  kind: PacketKind
  /** What else stands on the same page. */
  also?: PacketKind[]
}

/**
 * Pages that came in one file, with where each document begins and ends. SYNTHETIC.
 * The documents tile the packet; a blank page belongs to the document before it; each sheet of a laboratory is a document of its own,
 * a sheet that runs on over two pages is one.
 */
export interface Packet {
  id: string
  what: string
  /** How many people the pages speak of; more than one must never become one encounter in silence. */
  patients: number
  documents: PacketDocument[]
  pages: string[]
}
