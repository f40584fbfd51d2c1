/**
 * Files dropped on any page, chosen or pasted. Each is announced, sent straight into the file store with real progress,
 * and followed until it is read. At most three travel at a time; one that fails does not stop the others. Without script
 * the form posts the files itself.
 */

/**
 * @typedef {object} Upload
 * @property {File} file
 * @property {HTMLElement} row
 * @property {Record<string, string>} defaults
 * @property {string} [id] Of its record, once announced.
 * @property {{ url: string, fields: Record<string, string> }} [form] Where its bytes go: good for more than one try.
 * @property {() => void} [stop]
 * @property {boolean} [cancelled]
 */

const API = '/api/v1/documents'
const AT_ONCE = 3
const types = /** @type {Record<string, string>} */ ({
  pdf: 'application/pdf',
  txt: 'text/plain',
  text: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  tif: 'image/tiff',
  tiff: 'image/tiff',
})

/** @type {Upload[]} */
const queue = []
let travelling = 0

// ── Files come in ─────────────────────────────────────────

const overlay = document.querySelector('[data-drop-overlay]')
let depth = 0

addEventListener('dragenter', (event) => {
  if (!hasFiles(event)) return
  event.preventDefault()
  depth += 1
  overlay?.removeAttribute('hidden')
})
addEventListener('dragover', (event) => {
  if (hasFiles(event)) event.preventDefault()
})
addEventListener('dragleave', () => {
  depth = Math.max(0, depth - 1)
  if (depth === 0) overlay?.setAttribute('hidden', '')
})
addEventListener('drop', (event) => {
  depth = 0
  overlay?.setAttribute('hidden', '')
  if (!hasFiles(event)) return
  event.preventDefault()
  accept([...(event.dataTransfer?.files ?? [])])
})

addEventListener('paste', (event) => {
  const files = [...(event.clipboardData?.files ?? [])]
  if (
    files.length === 0 ||
    /** @type {Element} */ (event.target).closest?.('input:not([type=file]), textarea')
  )
    return
  event.preventDefault()
  accept(files)
})

document.addEventListener('change', (event) => {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || !field.matches('[data-upload-form] input[type=file]')) return
  accept([...(field.files ?? [])])
  field.value = ''
})

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  if (!form.matches('[data-upload-form]')) return
  const text = new FormData(form).get('text')
  if (typeof text === 'string' && text.trim() !== '') return
  event.preventDefault()
  // Files travel as soon as they are chosen: an empty form is one without a file.
  if (document.querySelectorAll('[data-upload-list] .upload').length === 0) {
    refuse('Select a file', 'Choose a PDF, TXT, PNG, JPG or TIFF file.')
    const field = form.querySelector('input[type=file]')
    if (field instanceof HTMLElement) field.focus()
  }
})

/** @param {DragEvent} event */
function hasFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** @param {File[]} files */
function accept(files) {
  const field = document.querySelector('[data-upload-form] input[type=file]')
  const most = Number(field instanceof HTMLElement ? field.dataset.maxFiles : 0) || 20
  if (files.length > most) {
    refuse(`You can only select up to ${most} files at the same time`, 'Upload them in smaller groups.')
    return
  }
  document.getElementById('problems')?.replaceChildren()
  const list = listForRows()
  if (!list) return
  const defaults = readDefaults()
  for (const file of files) {
    const row = newRow(file)
    list.append(row)
    begin({ file, row, defaults })
  }
}

/** The page's own list, or the dock in the corner. */
function listForRows() {
  const own = document.querySelector('[data-upload-list]')
  if (own) return own
  document.querySelector('[data-upload-dock]')?.removeAttribute('hidden')
  return document.querySelector('[data-dock-list]')
}

function readDefaults() {
  const form = document.querySelector('[data-upload-form]')
  /** @type {Record<string, string>} */
  const defaults = {}
  if (!(form instanceof HTMLFormElement)) return defaults
  const data = new FormData(form)
  for (const name of ['kind', 'setting', 'label']) {
    const value = data.get(name)
    if (typeof value === 'string' && value.trim()) defaults[name] = value.trim()
  }
  return defaults
}

/** @param {File} file */
function newRow(file) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById('upload-row'))
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true))
  const name = row.querySelector('[data-name]')
  const size = row.querySelector('[data-size]')
  if (name) name.textContent = file.name
  if (size) size.textContent = sizeOf(file.size)
  return row
}

// ── One file's way ────────────────────────────────────────

/** @param {Upload} upload */
function begin(upload) {
  const wrong = checked(upload.file)
  if (wrong) return settle(upload, 'refused', wrong)
  say(upload, 'waiting', 'Waiting')
  queue.push(upload)
  on(upload, '[data-cancel]', () => cancel(upload))
  on(upload, '[data-retry]', () => begin(upload))
  next()
}

/** What needs no server to be seen. @param {File} file */
function checked(file) {
  if (file.size === 0) return 'The selected file is empty'
  if (!typeOf(file)) return 'The selected file must be a PDF, TXT, PNG, JPG or TIFF'
  const field = document.querySelector('[data-upload-form] input[type=file]')
  const most = Number(field instanceof HTMLElement ? field.dataset.maxMb : 0) || 50
  if (file.size > most * 1024 * 1024) return `The selected file must be smaller than ${most}MB`
  return undefined
}

/** @param {File} file */
function typeOf(file) {
  return (
    types[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ??
    (Object.values(types).includes(file.type) ? file.type : undefined)
  )
}

function next() {
  while (travelling < AT_ONCE && queue.length > 0) {
    const upload = /** @type {Upload} */ (queue.shift())
    travelling += 1
    travel(upload).finally(() => {
      travelling -= 1
      next()
    })
  }
}

/** @param {Upload} upload */
async function travel(upload) {
  try {
    say(upload, 'sending', 'Uploading 0 %')
    if (!upload.id || !upload.form) {
      const announced = await ask(API, {
        name: upload.file.name,
        type: typeOf(upload.file),
        size: upload.file.size,
        ...upload.defaults,
      })
      upload.id = announced.id
      upload.form = announced.upload
    }
    if (upload.cancelled) return forget(upload)
    const { id, form } = /** @type {{ id: string } & Required<Pick<Upload, 'form'>>} */ (upload)
    await send(upload, form)
    await ask(`${API}/${encodeURIComponent(id)}/arrived`, {})
    say(upload, 'received', 'Received. It is being read…')
    link(upload, id, 'Open')
    void follow(upload, id)
  } catch (error) {
    if (upload.cancelled) return
    // What the server refuses by name is not sent to the same record again; a broken line is.
    if (error instanceof Refusal && !error.passing) forget(upload)
    const offline = !navigator.onLine
    settle(
      upload,
      'failed',
      offline
        ? 'You are offline – retry when you are back'
        : error instanceof Refusal
          ? error.message
          : 'The selected file could not be uploaded – try again',
      !(error instanceof Refusal) || error.passing,
    )
  }
}

/** Real progress needs XHR: fetch does not report what was sent. @param {Upload} upload @param {{ url: string, fields: Record<string, string> }} form */
function send(upload, form) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      const body = new FormData()
      for (const [name, value] of Object.entries(form.fields)) body.append(name, value)
      body.append('file', upload.file)
      upload.stop = () => request.abort()
      request.upload.onprogress = (event) => {
        if (!event.lengthComputable) return
        const percent = Math.floor((event.loaded / event.total) * 100)
        say(upload, 'sending', percent < 100 ? `Uploading ${percent} %` : 'Checking', percent)
      }
      request.onload = () =>
        request.status >= 200 && request.status < 300
          ? resolve()
          : reject(refusalOf(request.status, request.responseText))
      request.onerror = () => reject(new Error('network'))
      request.onabort = () => reject(new Error('aborted'))
      request.open('POST', form.url)
      request.send(body)
    })
  )
}

/** Asks ever more slowly; nothing while the page is hidden. @param {Upload} upload @param {string} id */
async function follow(upload, id) {
  for (let wait = 1000; ; wait = Math.min(wait * 1.3, 10_000)) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (!upload.row.isConnected) return
    if (document.hidden) continue
    const document_ = await fetch(`${API}/${encodeURIComponent(id)}`, {
      headers: { accept: 'application/json' },
    })
      .then((response) => (response.ok ? response.json() : undefined))
      .catch(() => undefined)
    if (!document_ || document_.status === 'processing' || document_.status === 'announced') continue
    return read(upload, id, document_)
  }
}

/** @param {Upload} upload @param {string} id @param {{ status: string, duplicateOf?: string, failure?: { title?: string } }} document_ */
function read(upload, id, document_) {
  if (document_.duplicateOf) {
    settle(upload, 'ready', 'You uploaded this file before')
    link(upload, document_.duplicateOf, 'See the first copy')
    return
  }
  const failed = document_.status === 'failed'
  const words =
    document_.failure?.title ??
    (failed
      ? 'Reading this document failed'
      : document_.status === 'needs-ocr'
        ? 'It holds pictures without text – code by hand'
        : document_.status === 'needs-human'
          ? 'It needs a person'
          : 'Read')
  settle(upload, failed ? 'failed' : document_.status === 'in-review' ? 'ready' : 'attention', words)
  link(upload, id, document_.status === 'in-review' ? 'Review' : 'Open')
}

/** A problem the server named. */
class Refusal extends Error {
  /** @param {string} message @param {boolean} passing */
  constructor(message, passing) {
    super(message)
    this.passing = passing
  }
}

/** @param {string} address @param {object} body */
async function ask(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw refusalOf(response.status, text)
  return text ? JSON.parse(text) : {}
}

/** @param {number} status @param {string} text */
function refusalOf(status, text) {
  try {
    const { title } = JSON.parse(text)
    if (typeof title === 'string') return new Refusal(title, status >= 500)
  } catch {
    // A store in the cloud answers XML: its own words mean nothing to a coder.
  }
  return status === 413
    ? new Refusal('The selected file must be smaller than 50MB', false)
    : new Error(`status ${status}`)
}

// ── What the row says ─────────────────────────────────────

/** @param {Upload} upload @param {string} state @param {string} words @param {number} [percent] */
function say(upload, state, words, percent) {
  const { row } = upload
  row.dataset.state = state
  const says = row.querySelector('[data-says]')
  if (says) says.textContent = words
  const bar = row.querySelector('progress')
  if (bar && percent !== undefined) bar.value = percent
  row.querySelector('[data-cancel]')?.toggleAttribute('hidden', !['waiting', 'sending'].includes(state))
  row.querySelector('[data-retry]')?.setAttribute('hidden', '')
}

/** @param {Upload} upload @param {'ready' | 'attention' | 'failed' | 'refused'} state @param {string} words @param {boolean} [retry] */
function settle(upload, state, words, retry = false) {
  say(upload, state === 'refused' ? 'failed' : state, words)
  row(upload, '[data-retry]')?.toggleAttribute('hidden', !retry)
  announce(`${upload.file.name}: ${words}`)
}

/** @param {Upload} upload @param {string} id @param {string} words */
function link(upload, id, words) {
  const anchor = row(upload, '[data-link]')
  if (!(anchor instanceof HTMLAnchorElement)) return
  anchor.href = `/documents/${encodeURIComponent(id)}`
  anchor.textContent = words
  anchor.hidden = false
}

/** @param {Upload} upload */
function cancel(upload) {
  upload.cancelled = true
  upload.stop?.()
  const at = queue.indexOf(upload)
  if (at >= 0) queue.splice(at, 1)
  const list = upload.row.parentElement
  upload.row.remove()
  announce(`${upload.file.name}: cancelled`)
  forget(upload)
  if (list?.childElementCount === 0) document.querySelector('[data-upload-dock]')?.setAttribute('hidden', '')
}

/** The record without bytes goes, too; if this is lost, it expires by itself. @param {Upload} upload */
function forget(upload) {
  if (upload.id)
    void fetch(`${API}/${encodeURIComponent(upload.id)}`, { method: 'DELETE' }).catch(() => undefined)
  upload.id = undefined
  upload.form = undefined
}

/** @param {Upload} upload @param {string} selector */
function row(upload, selector) {
  return upload.row.querySelector(selector)
}

/** @param {Upload} upload @param {string} selector @param {() => void} act */
function on(upload, selector, act) {
  const button = row(upload, selector)
  if (button instanceof HTMLButtonElement) button.onclick = act
}

/** @param {string} title @param {string} next_ */
function refuse(title, next_) {
  const section = document.createElement('section')
  section.className = 'problem'
  const head = document.createElement('h2')
  head.textContent = title
  const text = document.createElement('p')
  text.textContent = next_
  section.append(head, text)
  document.getElementById('problems')?.replaceChildren(section)
}

/** @param {string} words */
function announce(words) {
  const region = document.getElementById('announcer')
  if (region) region.textContent = words
}

/** @param {number} bytes */
function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

document.addEventListener('click', (event) => {
  if (!(/** @type {Element} */ (event.target).closest('[data-dock-close]'))) return
  document.querySelector('[data-upload-dock]')?.setAttribute('hidden', '')
})

addEventListener('beforeunload', (event) => {
  if (travelling > 0 || queue.length > 0) event.preventDefault()
})
