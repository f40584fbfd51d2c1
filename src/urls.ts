/**
 * Every address as a function. Nouns; ids are ULIDs; no free text and nothing of a patient ever stands in a URL.
 * Pages answer GET. Fragments (marked) answer exactly one component for htmx. Forms POST: without script they get 303 back to the page.
 */
export interface WorklistFilters {
  status?: string | undefined
  kind?: string | undefined
  from?: string | undefined
  to?: string | undefined
  code?: string | undefined
  sort?: string | undefined
  /** Opaque: the search words stay on the server. */
  view?: string | undefined
  cursor?: string | undefined
}

/** Of the house dictionary. `all`: `1` also lists what the code system says by itself. */
export interface HouseFilters {
  status?: string | undefined
  code?: string | undefined
  all?: string | undefined
}

const id = encodeURIComponent

function query(values: object): string {
  const pairs = Object.entries(values).flatMap(([k, v]) => (v ? [[k, String(v)] as [string, string]] : []))
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}

export const urls = {
  // ── Worklist ─────────────────────────────────────────────
  /** Page. */
  worklist: (filters: WorklistFilters = {}) => `/${query(filters)}`,
  /** Fragment: `<tbody id="rows">`, polled while something is processed; takes the page's own filters. */
  worklistRows: (filters: WorklistFilters = {}) => `/worklist/rows${query(filters)}`,
  /** Fragment: `<nav id="status-tabs">` with the counts, polled while something is processed. */
  worklistTabs: (filters: WorklistFilters = {}) => `/worklist/tabs${query(filters)}`,
  /** POST words=… (and the structured filters) → 303 to the worklist with an opaque view id. */
  search: '/worklist/search',
  /** POST action=rerun|trash|restore|export, document=ID…, or all=1 with the filters → 303 to `bulk`. */
  bulkStart: '/worklist/bulk',
  /** Page, and its fragment `bulkProgress`: one act over many, a result per row. */
  bulk: (bulkId: string) => `/bulk/${id(bulkId)}`,
  bulkProgress: (bulkId: string) => `/bulk/${id(bulkId)}/progress`,
  /** POST document=ID… (two or more) → one encounter; 303 to it. */
  group: '/worklist/group',

  // ── Upload ───────────────────────────────────────────────
  /** Page; POST multipart file=… (no script) or text=… (pasted) with kind, setting, label → 303. */
  upload: '/upload',
  /** POST: loads the synthetic sample packet → 303 to the worklist. */
  samples: '/upload/samples',

  // ── Documents ────────────────────────────────────────────
  /** Page: review. `page`: which page to open at. */
  document: (documentId: string, at: { page?: number; view?: 'text' } = {}) =>
    `/documents/${id(documentId)}${query(at)}`,
  /** The same with a place marked, which `islands/review.js` outlines; without script, its page. */
  place: (documentId: string, at: { page: number; start: number; end: number }) =>
    `/documents/${id(documentId)}${query({ page: at.page })}#at-${at.start}-${at.end}`,
  /** Fragment `<p id="progress">`: named step, honest counts; stops by itself and then reloads the page. */
  progress: (documentId: string) => `/documents/${id(documentId)}/progress`,
  /** WebP, cached by the browser. `pageNumber` is the file's. */
  pageImage: (documentId: string, pageNumber: number) =>
    `/documents/${id(documentId)}/pages/${pageNumber}/image`,
  /** Fragment `<svg class="words">`: the page's words at their places, selectable, `data-start`/`data-end` on each. */
  pageWords: (documentId: string, pageNumber: number) =>
    `/documents/${id(documentId)}/pages/${pageNumber}/words`,
  /** Page with a form: POST text=…, version, blank=1, or machine=1 → the page reads so from now on, and what follows runs again. */
  pageText: (documentId: string, pageNumber: number) =>
    `/documents/${id(documentId)}/pages/${pageNumber}/text`,
  /** POST page=… (optional) → pages that nobody read are sent to the reader of scans again. */
  ocr: (documentId: string) => `/documents/${id(documentId)}/ocr`,
  /** Attachment: the original bytes. */
  original: (documentId: string) => `/documents/${id(documentId)}/file`,
  /** POST kind=… → the class is corrected and what depends on it runs again. */
  kind: (documentId: string) => `/documents/${id(documentId)}/kind`,
  /** POST password=… */
  password: (documentId: string) => `/documents/${id(documentId)}/password`,
  /** POST → the failed step runs again. */
  retry: (documentId: string) => `/documents/${id(documentId)}/retry`,
  /** POST engine=offline|anthropic|…|standard (optional) → everything from extraction on runs again, as a new run. */
  rerun: (documentId: string) => `/documents/${id(documentId)}/rerun`,
  /** POST → the document is coded by the offline engine instead of waiting for a model. */
  withoutModel: (documentId: string) => `/documents/${id(documentId)}/without-model`,
  /** POST → trash; POST → back from it. */
  trash: (documentId: string) => `/documents/${id(documentId)}/trash`,
  restore: (documentId: string) => `/documents/${id(documentId)}/restoration`,
  /** Page with a form: POST starts=1,4,7 (first pages) → the packet becomes that many documents; 303. */
  split: (documentId: string) => `/documents/${id(documentId)}/split`,
  /** POST → the document leaves its encounter and makes its own. */
  ungroup: (documentId: string) => `/documents/${id(documentId)}/encounter`,

  // ── Encounters ───────────────────────────────────────────
  /** POST label, setting, from, through, birthDate, sex, version; patientName and mrn settle what documents disagree about. */
  facts: (encounterId: string) => `/encounters/${id(encounterId)}/facts`,
  /**
   * POST verdict=accepted|rejected, reason, note, version (of the decision, 0: none yet), document (to go back to) → the
   * component `CardRow` and out-of-band parts; 409 answers both values.
   */
  decision: (encounterId: string, code: string) =>
    `/encounters/${id(encounterId)}/codes/${id(code)}/decision`,
  /** POST replacement=CODE, version, document. */
  replacement: (encounterId: string, code: string) =>
    `/encounters/${id(encounterId)}/codes/${id(code)}/replacement`,
  /** POST note=…, version, document. */
  note: (encounterId: string, code: string) => `/encounters/${id(encounterId)}/codes/${id(code)}/note`,
  /** POST direction=up|down|first, document. A move is relative: it needs no version. */
  position: (encounterId: string, code: string) =>
    `/encounters/${id(encounterId)}/codes/${id(code)}/position`,
  /** POST code=…, document, start, end (selected text, optional). A code stands once: it needs no version. */
  addedCodes: (encounterId: string) => `/encounters/${id(encounterId)}/codes`,
  /** POST poa=Y|N|U|W, version (of the decision), document → the card, as for a decision. */
  poa: (encounterId: string, code: string) => `/encounters/${id(encounterId)}/codes/${id(code)}/poa`,
  /** POST document → every proposed indicator that waits is taken; the list. */
  proposedPoa: (encounterId: string) => `/encounters/${id(encounterId)}/poa`,
  /** POST document → the accepted codes in the order the rules ask for; the list. */
  proposedOrder: (encounterId: string) => `/encounters/${id(encounterId)}/order`,
  /** POST key (of a finding), reason, words, document, or withdraw=1 → `<div id="findings">` and out-of-band parts. */
  overrides: (encounterId: string) => `/encounters/${id(encounterId)}/overrides`,
  /** Page that lists them, and POST code=…(each shown) reason → the rest is rejected. */
  rejectRest: (encounterId: string) => `/encounters/${id(encounterId)}/rejection`,
  /** POST document → the last act is taken back. */
  undo: (encounterId: string) => `/encounters/${id(encounterId)}/undo`,
  /**
   * Page with a form, and its fragment `<details id="summary">`: the summary to edit. POST version, seen, and for each line key,
   * section, text (none: it goes), document → the summary; 409 answers the form with what was typed and what stands.
   */
  summary: (encounterId: string, at: { document?: string } = {}) =>
    `/encounters/${id(encounterId)}/summary${query(at)}`,
  /** POST version, seen, document → the machine's lines as they would be now, with those that people worded. */
  summaryRenewal: (encounterId: string) => `/encounters/${id(encounterId)}/summary/renewal`,
  /** POST version, seen, document → the machine's summary stands again. */
  summaryReversion: (encounterId: string) => `/encounters/${id(encounterId)}/summary/reversion`,
  /** Page: check the answers; POST version, acknowledged=1, unread=1, summary=1 → signed. */
  signOff: (encounterId: string) => `/encounters/${id(encounterId)}/sign-off`,
  /** POST reason=… → open again. */
  reopening: (encounterId: string) => `/encounters/${id(encounterId)}/reopening`,
  /** Page: the signed list and the downloads. POST → the export is made. */
  export: (encounterId: string) => `/encounters/${id(encounterId)}/export`,
  /** Fragment: stops by itself. */
  exportProgress: (encounterId: string) => `/encounters/${id(encounterId)}/export/progress`,
  /** Attachment. `document` only for `pdf`: one annotated PDF for each document. */
  exportFile: (encounterId: string, format: 'json' | 'csv' | 'pdf', documentId?: string) =>
    `/encounters/${id(encounterId)}/export/codes.${format}${query({ document: documentId })}`,
  /** Page: the timeline of an encounter and its documents. */
  audit: (encounterId: string) => `/encounters/${id(encounterId)}/audit`,

  // ── Conversations ────────────────────────────────────────
  /** Page: your own, last touched first. POST question, key and what it is about → a new one; 303 to it. */
  conversations: (at: { cursor?: string | undefined } = {}) => `/conversations${query(at)}`,
  /** Page: a question about a document, an encounter, or the worklist as it is filtered (`document` may stand several times). */
  newConversation: (
    about: { document?: string; encounter?: string } | (WorklistFilters & { all?: string }) = {},
  ) => `/conversations/new${query(about)}`,
  /** Page; POST question, key → the next question; 303 to the page. `turn`: the answer to go to. */
  conversation: (conversationId: string, at: { turn?: string } = {}) =>
    `/conversations/${id(conversationId)}${at.turn ? `#turn-${id(at.turn)}` : ''}`,
  /** Fragment: the draft of an answer, polled until it is done; then the whole turn, which stops by itself. */
  turn: (conversationId: string, messageId: string) =>
    `/conversations/${id(conversationId)}/messages/${id(messageId)}`,
  /** POST how=stop|quotes → the answer being written ends, or goes without the model. */
  interruption: (conversationId: string) => `/conversations/${id(conversationId)}/interruption`,
  /** POST → the conversation and its messages are deleted; 303 to the list. */
  conversationDeletion: (conversationId: string) => `/conversations/${id(conversationId)}/deletion`,
  /** POST → what an answer proposed is done; the component `ProposalCard`. */
  proposal: (conversationId: string, messageId: string, proposalId: string) =>
    `/conversations/${id(conversationId)}/messages/${id(messageId)}/proposals/${id(proposalId)}`,

  // ── Codes ────────────────────────────────────────────────
  /** Fragment `<ul id="code-results" role="listbox">`; POST q=…, date: words may be a patient's, so they stay out of the URL. */
  codeSearch: '/codes/search',
  /** Page: the editions that are loaded, and two ways to load more. */
  codes: '/codes',
  /** POST from=official|again → an import starts; 303 to the page. */
  codesImport: '/codes/import',
  /** POST multipart file=… → it is imported; 303 to the page. */
  codesUpload: '/codes/upload',
  /** POST → the import under way ends. */
  codesStop: '/codes/stop',
  /** Fragment `<section id="import">`: how far the import is; stops by itself. */
  codesProgress: '/codes/progress',
  /** POST back=upload|worklist → the line that offers the official release stays away in this browser. */
  codesOffer: '/codes/offer',

  // ── House dictionary ─────────────────────────────────────
  /** Page. */
  house: (filters: HouseFilters = {}) => `/house${query(filters)}`,
  /** Page of one term, by its opaque id: its words never stand in an address. `effect`: tried on recent documents. */
  houseTerm: (termId: string, at: { effect?: '1' } = {}) => `/house/terms/${id(termId)}${query(at)}`,
  /** POST act=approve|retire|restore, version (of its mark, 0: none yet), list=1 with the filters → 303 to the term or the list. */
  houseMark: (termId: string) => `/house/terms/${id(termId)}/mark`,
  /** POST act=ID → the act is taken back; 303. */
  houseUndo: '/house/undo',
  /** Attachment: JSON lines. */
  houseExport: '/house/export',
  /** POST multipart file=…: JSON lines → the list with what became of them. */
  houseImport: '/house/import',

  // ── The rest ─────────────────────────────────────────────
  /** Page: kept scores; POST measures our own notes here and now. */
  evals: '/evals',
  status: '/status',
  /** POST on=1|0 → models are asked, or not, by anybody; 303 to the status page. */
  modelSwitch: '/status/models',
  /** Page: what models cost. */
  cost: '/cost',
  costOf: (days: number) => `/cost?days=${days}`,
  settings: '/settings',
  help: '/help',
  apiDocs: '/api/docs',
  openapi: '/api/openapi.json',
  /** The folder store takes uploads here, as S3 would at its own origin. */
  uploads: '/uploads',
  assets: '/assets',
} as const
