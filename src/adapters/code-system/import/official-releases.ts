export interface OfficialRelease {
  title: string
  url: string
  /** Checked after the download where it is known. */
  sha256?: string
}

const cdc = 'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM'

/**
 * Where CDC publishes the releases, for `codes import official`. Nobody could fetch these from where they were written down:
 * those of 2026 are the addresses that public programs use, those of 2027 follow the same pattern and may differ.
 * `CHARTMARK_CODES_URLS` replaces the whole list.
 */
export const officialReleases: readonly OfficialRelease[] = [
  { title: 'FY2026 codes', url: `${cdc}/2026/icd10cm-Code%20Descriptions-2026.zip` },
  { title: 'FY2026 tabular list and index', url: `${cdc}/2026/icd10cm-Table%20and%20Index-2026.zip` },
  { title: 'FY2027 codes', url: `${cdc}/2027/icd10cm-Code%20Descriptions-2027.zip` },
  { title: 'FY2027 tabular list and index', url: `${cdc}/2027/icd10cm-Table%20and%20Index-2027.zip` },
]

/** The list of `CHARTMARK_CODES_URLS` (addresses separated by blanks; `#sha256=…` behind one is its checksum), or the official one. */
export function releasesOf(configured: string | undefined): readonly OfficialRelease[] {
  if (!configured) return officialReleases
  return configured
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const [url, checksum] = one.split('#sha256=')
      return { title: url!, url: url!, ...(checksum ? { sha256: checksum.toLowerCase() } : {}) }
    })
}
