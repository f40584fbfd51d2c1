/**
 * What a vendor's model does for us. Empty while `ENGINE=offline`: the offline engine in `coding/` is called directly,
 * and this port is `undefined`. The vendors' adapters fill it in their own issue.
 */
export interface LanguageModel {
  readonly provider: string
  readonly model: string
}
