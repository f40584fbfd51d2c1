/** A word on a page: points from the left and from the top. */
export interface Drawn {
  words: { x: number; y: number; text: string; size?: number; bold?: true; mono?: true }[]
}

/** One row as the sheet prints it. */
export interface GoldRow {
  analyte: string
  name: string
  raw: string
  unit: string
  low: string
  high: string
  flagPrinted: string
  /** By value and printed range. */
  flag: 'L' | 'N' | 'H'
  /** An earlier result in a column of its own; never a row. */
  earlier: string
}

export interface LabSheet {
  id: string
  kind: 'cbc' | 'bmp' | 'cmp'
  layout: string
  rows: GoldRow[]
  pages: Drawn[]
}
