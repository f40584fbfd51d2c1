/** What went wrong in a way a person can act on. One closed table: kind → HTTP status, title and next step → what people read. */
export type ProblemKind =
  | 'bad-input' // 400
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'too-large' // 413
  | 'unprocessable' // 422
  | 'too-many' // 429
  | 'busy' // 503, passing: try again
  | 'failed' // 500

interface ProblemRow {
  kind: ProblemKind
  title: string
  next: string
}

/** What a deployment allows, as the sentences below say it. */
const said = { fileMb: 50, pages: 500, files: 20 }

/** Called once when the app is put together, so that people read the limits that are in force. */
export function sayLimits(limits: { maxFileBytes: number; maxPages: number; maxFiles: number }): void {
  said.fileMb = Math.round(limits.maxFileBytes / 1024 / 1024)
  said.pages = limits.maxPages
  said.files = limits.maxFiles
}

export const problems = {
  // Upload: the sentences of the GOV.UK file upload pattern, and ours beside them.
  'file-missing': {
    kind: 'bad-input',
    title: 'Select a file',
    next: 'Choose a PDF, TXT, PNG, JPG or TIFF file.',
  },
  'file-type': {
    kind: 'unprocessable',
    title: 'The selected file must be a PDF, TXT, PNG, JPG or TIFF',
    next: 'Save it in one of these formats and upload it again.',
  },
  'file-too-large': {
    kind: 'too-large',
    get title() {
      return `The selected file must be smaller than ${said.fileMb}MB`
    },
    next: 'Split it into smaller files and upload those.',
  },
  'file-empty': {
    kind: 'unprocessable',
    title: 'The selected file is empty',
    next: 'Ask the sender for a new copy.',
  },
  'file-password': {
    kind: 'unprocessable',
    title: 'The selected file is password protected',
    next: 'Enter its password, or upload a copy without one.',
  },
  'password-wrong': {
    kind: 'unprocessable',
    title: 'That password does not open the file',
    next: 'Check it and try again. Nothing was changed.',
  },
  'file-broken': {
    kind: 'unprocessable',
    title: 'The selected file could not be read – ask the sender for a new copy',
    next: 'Upload the new copy, or code this one by hand from the original.',
  },
  'file-pages': {
    kind: 'unprocessable',
    get title() {
      return `The selected file must have ${said.pages} pages or fewer`
    },
    next: 'Split it into smaller files and upload those.',
  },
  'file-text': {
    kind: 'unprocessable',
    title: 'The selected file must have 2 million characters of text or fewer',
    next: 'Split it into smaller files and upload those.',
  },
  'file-page-list': {
    kind: 'unprocessable',
    title: 'Pages may be missing from the selected file – check it against the original',
    next: 'Ask the sender for a new copy if pages are missing.',
  },
  'file-bomb': {
    kind: 'unprocessable',
    title: 'The selected file unpacks to more than we can open',
    next: 'Ask the sender for a copy printed to a new PDF.',
  },
  'file-changed': {
    kind: 'unprocessable',
    title: 'The selected file could not be uploaded – try again',
    next: 'What arrived is not what was announced. Upload it again.',
  },
  'upload-failed': {
    kind: 'busy',
    title: 'The selected file could not be uploaded – try again',
    next: 'Try again. Nothing was stored.',
  },
  'upload-expired': {
    kind: 'unprocessable',
    title: 'The upload never arrived',
    next: 'Upload the file again.',
  },
  'too-many-files': {
    kind: 'bad-input',
    get title() {
      return `You can only select up to ${said.files} files at the same time`
    },
    next: 'Upload them in smaller groups.',
  },
  // Requests
  'bad-request': {
    kind: 'bad-input',
    title: 'Something in the request is not right',
    next: 'Check it and send it again.',
  },
  'nothing-chosen': {
    kind: 'bad-input',
    title: 'Choose at least one document',
    next: 'Tick the rows, then choose what to do with them.',
  },
  'too-many-rows': {
    kind: 'too-large',
    title: 'You can only change up to 10,000 documents at the same time',
    next: 'Narrow the list with its filters.',
  },
  'request-too-large': {
    kind: 'too-large',
    title: 'That is more than Chartmark takes at once',
    next: 'Send it in smaller parts.',
  },
  'search-gone': {
    kind: 'not-found',
    title: 'This search is no longer kept',
    next: 'Go back to the worklist and search again.',
  },
  'cross-site': {
    kind: 'forbidden',
    title: 'This request came from another site',
    next: 'Open Chartmark itself and do it there.',
  },
  'wrong-host': {
    kind: 'forbidden',
    title: 'This address is not one Chartmark answers to',
    next: 'Use the address printed when Chartmark started.',
  },
  'not-found': { kind: 'not-found', title: 'There is nothing here', next: 'Go back to the worklist.' },
  'document-gone': {
    kind: 'not-found',
    title: 'This document is not here',
    next: 'It may have been purged. Go back to the worklist.',
  },
  'encounter-gone': {
    kind: 'not-found',
    title: 'This encounter is not here',
    next: 'Go back to the worklist.',
  },
  // Work
  'stage-not-reached': { kind: 'conflict', title: 'Too early', next: 'Wait until the document is read.' },
  'being-worked-on': {
    kind: 'conflict',
    title: 'This document is being worked on',
    next: 'Wait a moment and try again.',
  },
  'edited-elsewhere': {
    kind: 'conflict',
    title: 'Somebody else changed this first',
    next: 'Look at both versions and choose one.',
  },
  'engine-not-set-up': {
    kind: 'bad-input',
    title: 'This model is not set up here',
    next: 'Choose another one. The status page lists those that are set up.',
  },
  'ocr-not-set-up': {
    kind: 'bad-input',
    title: 'No reader of scans is set up here',
    next: 'Set MISTRAL_API_KEY, or choose a reader with OCR. Until then type what the page says, or code by hand.',
  },
  'nothing-unread': {
    kind: 'conflict',
    title: 'Every page of this document is read',
    next: 'Look at the document again.',
  },
  'page-text-missing': {
    kind: 'bad-input',
    title: 'Enter what the page says',
    next: 'If there is nothing on it, say that the page is blank.',
  },
  'encounter-signed': {
    kind: 'conflict',
    title: 'This encounter is signed',
    next: 'Reopen it to change anything. Reopening leaves a trace.',
  },
  'not-signed': {
    kind: 'conflict',
    title: 'This encounter is not signed',
    next: 'Sign it first, then export.',
  },
  'signed-list-changed': {
    kind: 'conflict',
    title: 'The list is no longer what was signed',
    next: 'Reopen the encounter, check the codes and sign it again.',
  },
  undecided: {
    kind: 'conflict',
    title: 'Some suggestions are still undecided',
    next: 'Accept or reject each one before you sign off.',
  },
  'date-missing': {
    kind: 'conflict',
    title: 'The date of service is missing',
    next: 'Enter the date before you sign off. Chartmark never guesses it.',
  },
  'date-impossible': {
    kind: 'bad-input',
    title: 'That is not a date',
    next: 'Enter year, month and day of a real date.',
  },
  'dates-reversed': {
    kind: 'bad-input',
    title: 'The through date is before the date of service',
    next: 'Check both dates and save them again.',
  },
  'date-future': {
    kind: 'bad-input',
    title: 'That date of service is in the future',
    next: 'A visit is coded after it took place. Check the date and save it again.',
  },
  'born-after-service': {
    kind: 'bad-input',
    title: 'The birth date is after the date of service',
    next: 'Check both dates and save them again.',
  },
  'edition-missing': {
    kind: 'conflict',
    title: 'No edition of the code system is loaded for this date',
    next: 'Correct the date, or have the edition in force on it loaded. Until then no code can be checked.',
  },
  'rule-blocks': {
    kind: 'conflict',
    title: 'A coding rule stands against these codes',
    next: 'Read the finding: reject the code that does not belong, ask the provider, or override it with a reason.',
  },
  'poa-missing': {
    kind: 'conflict',
    title: 'Present on admission is not chosen for every code',
    next: 'Choose Y, N, U or W on each accepted code that is not exempt. Where the record is silent, ask the provider.',
  },
  'finding-gone': {
    kind: 'conflict',
    title: 'That finding no longer stands',
    next: 'The list has changed. Look at the findings again.',
  },
  'override-words-missing': {
    kind: 'bad-input',
    title: 'Say why',
    next: 'Enter the reason in your words.',
  },
  'author-not-acknowledged': {
    kind: 'conflict',
    title: 'The author of a document is not stated',
    next: 'Confirm that a provider wrote it before you sign off.',
  },
  'unread-not-acknowledged': {
    kind: 'conflict',
    title: 'Some pages were not read by the machine',
    next: 'Read them yourself, add the codes you find, and confirm that before you sign off.',
  },
  'summary-stale': {
    kind: 'conflict',
    title: 'The summary was written for other codes or another reading',
    next: 'Make it anew, or confirm that it stands as it is before you sign off.',
  },
  'patients-differ': {
    kind: 'conflict',
    title: 'These documents name different patients',
    next: 'Check name, MRN and birth date before you group them.',
  },
  'code-unknown': {
    kind: 'unprocessable',
    title: 'That code is not in the code system on the date of service',
    next: 'Search for the code that is.',
  },
  'code-header': {
    kind: 'unprocessable',
    title: 'That code is a header and cannot be billed',
    next: 'Choose one of its children.',
  },
  'code-twice': {
    kind: 'conflict',
    title: 'That code is already on the list',
    next: 'Each code is reported once per encounter.',
  },
  'evidence-mismatch': {
    kind: 'unprocessable',
    title: 'The selected words are not in the document',
    next: 'Select them again.',
  },
  'reason-missing': {
    kind: 'bad-input',
    title: 'Give a reason',
    next: 'Choose one of the reasons or write your own.',
  },
  'pages-do-not-tile': {
    kind: 'unprocessable',
    title: 'The page ranges do not cover the document',
    next: 'Give the first page of each part, in order, starting with the first page.',
  },
  'house-term-gone': {
    kind: 'not-found',
    title: 'This term is not in the house dictionary',
    next: 'Its decisions may have been taken back. Go back to the list.',
  },
  'house-term-unknown-code': {
    kind: 'conflict',
    title: 'No loaded edition has the code of this term',
    next: 'Retire it, or have the edition loaded that has the code.',
  },
  'house-file-empty': {
    kind: 'bad-input',
    title: 'There is nothing to import',
    next: 'Choose a file with one JSON object on each line, or paste such lines.',
  },
  'house-file-twice': {
    kind: 'conflict',
    title: 'You imported this file before',
    next: 'Nothing was changed: the same lines do not count twice. Take the first import back to import it again.',
  },
  'house-file-too-long': {
    kind: 'too-large',
    title: 'A file to import can have 20,000 lines or fewer',
    next: 'Split it and import the parts one after the other.',
  },
  'not-yours': {
    kind: 'forbidden',
    title: 'Your role does not let you do this',
    next: 'Ask a lead.',
  },
  'nothing-to-undo': {
    kind: 'conflict',
    title: 'There is nothing to undo',
    next: 'Go on with the next card.',
  },
  'nothing-undecided': {
    kind: 'conflict',
    title: 'Nothing is undecided any more',
    next: 'Each of these codes was decided meanwhile. Look at the list.',
  },
  // Conversations
  'question-missing': {
    kind: 'bad-input',
    title: 'Ask something',
    next: 'Type a question and send it again.',
  },
  'question-too-long': {
    kind: 'too-large',
    title: 'A question can have 2,000 characters or fewer',
    next: 'Shorten it and send it again.',
  },
  'conversation-gone': {
    kind: 'not-found',
    title: 'This conversation is not here',
    next: 'It may have been deleted, or it is somebody else’s.',
  },
  'answer-pending': {
    kind: 'conflict',
    title: 'The question before is still being answered',
    next: 'Wait for the answer or stop it, then ask again.',
  },
  'too-many-chosen': {
    kind: 'too-large',
    title: 'You can only name up to 100 documents for a question',
    next: 'Choose fewer, or ask the whole list: up to 200 are looked through.',
  },
  'proposal-gone': {
    kind: 'conflict',
    title: 'That proposal no longer stands',
    next: 'The encounter has changed since. Open the document and look at its codes.',
  },
  'too-many-waiting': {
    kind: 'too-many',
    title: 'Too many programs wait for an answer at the moment',
    next: 'Try again in a few seconds.',
  },
  'step-failed': {
    kind: 'failed',
    title: 'Reading this document failed',
    next: 'Press Retry. If it fails again, tell the people who run Chartmark and give them the reference.',
  },
  'page-unrenderable': {
    kind: 'unprocessable',
    title: 'This page cannot be drawn',
    next: 'Read it as text, or download the original.',
  },
  'import-running': {
    kind: 'conflict',
    title: 'An import of codes is under way',
    next: 'Wait until it is done, or stop it, then start the next one.',
  },
  'import-address': {
    kind: 'bad-input',
    title: 'That address is not one we fetch from',
    next: 'Give an https address on a host of the configured list, or download the file yourself and upload it.',
  },
  'import-gone': {
    kind: 'conflict',
    title: 'The file to import is no longer here',
    next: 'Upload it again. The editions are as they were.',
  },
  'release-too-large': {
    kind: 'too-large',
    title: 'The selected file must be smaller than 200MB',
    next: 'Choose the archive of one release as CMS or CDC publish it, or one of the files in it.',
  },
  'store-busy': {
    kind: 'busy',
    title: 'Chartmark is busy',
    next: 'Try again in a moment. What you typed is kept.',
  },
  'store-full': {
    kind: 'busy',
    title: 'There is no space left to store anything',
    next: 'Nothing was stored. Free space on the disk of the data folder, then try again.',
  },
} as const satisfies Record<string, ProblemRow>

export type ProblemCode = keyof typeof problems

/** Facts for the log beside a problem: ids and numbers, never words of a patient. */
export type ProblemFacts = Record<string, string | number | boolean | undefined>

/** Thrown for what a person can act on. Bugs stay bugs: anything else becomes a 500 with a reference. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Problem'
    this.code = code
    this.facts = facts
  }

  get kind(): ProblemKind {
    return problems[this.code].kind
  }
}

export const statusOf: Record<ProblemKind, 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503> = {
  'bad-input': 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
  'too-many': 429,
  failed: 500,
  busy: 503,
}
