/**
 * The review page: evidence that is found at once, focus that is never lost, a confidence filter, words selected as
 * evidence, zoom. Everything listens on the document, because htmx replaces the cards.
 */

const page = document.querySelector('[data-review]')
const left = /** @type {HTMLElement | null} */ (document.querySelector('[data-pane=left]'))
const SVG = 'http://www.w3.org/2000/svg'

/** @returns {HTMLElement[]} */
const cards = () =>
  [...document.querySelectorAll('#cards .card')].filter((card) => card instanceof HTMLElement)

/** @param {string} words */
function announce(words) {
  const region = document.getElementById('announcer')
  if (region) region.textContent = words
}

// ── Evidence ──────────────────────────────────────────────

document.addEventListener('chartmark:active', (event) => {
  const quote = /** @type {Element} */ (event.target).querySelector('[data-evidence]')
  if (quote instanceof HTMLElement) show(quote)
  else clearEvidence()
})

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target)
  const quote = target.closest('[data-evidence]')
  if (quote instanceof HTMLElement && left) {
    event.preventDefault()
    show(quote)
    return
  }
  const copied = target.closest('[data-copy]')
  if (copied) {
    const field = document.getElementById(copied.getAttribute('data-copy') ?? '')
    if (field instanceof HTMLTextAreaElement) {
      field.select()
      navigator.clipboard.writeText(field.value).then(
        () => announce('Copied'),
        () => announce('Not copied: press Ctrl+C'),
      )
    }
    return
  }
  const theirs = target.closest('a[data-theirs]')
  if (theirs instanceof HTMLAnchorElement) {
    // The address of this very page, but for its end: following it would load nothing.
    event.preventDefault()
    location.hash = theirs.hash
    location.reload()
    return
  }
  const rule = target.closest('.card-rules a')
  if (rule) document.querySelector('#findings > details')?.setAttribute('open', '')
  const link = target.closest('[data-page-link]')
  if (link) {
    event.preventDefault()
    toPage(Number(link.getAttribute('data-page-link')))
    return
  }
  // A click on marked words goes to their card; a selection is not a click.
  if (left?.contains(target) && document.getSelection()?.isCollapsed) {
    const code = codeAt(event.clientX, event.clientY)
    const card = code && cards().find((each) => each.dataset.code === code)
    if (card) {
      card.focus()
      card.scrollIntoView({ block: 'nearest' })
    }
  }
})

/** @param {number} x @param {number} y */
function codeAt(x, y) {
  for (const element of document.elementsFromPoint(x, y)) {
    const mark = element.closest('.mark, .text mark')
    if (mark) return (mark.getAttribute('data-code') ?? '').split(' ')[0]
  }
  // The layer of marks lets the pointer through to the words: compare places instead.
  for (const mark of document.querySelectorAll('.marks .mark')) {
    const box = mark.getBoundingClientRect()
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      return mark.getAttribute('data-code')
  }
  return undefined
}

/** @type {HTMLElement | undefined} A quote whose page has not got its words yet. */
let waiting

/** Scrolls to the words of a quote and outlines them. @param {HTMLElement} quote */
function show(quote) {
  clearEvidence()
  waiting = undefined
  const start = Number(quote.dataset.start)
  const end = Number(quote.dataset.end)
  const boxes = quote.dataset.evidenceIndex === undefined ? [] : boxesOf(quote)
  const found = boxes.length > 0 ? boxes : (inText(start, end) ?? inWords(start, end))
  for (const element of found) element.setAttribute('data-active', '')
  const first = found[0]
  if (first) return reveal(first)
  const onPage = pageAt(quote, start)
  if (onPage) reveal(onPage)
  waiting = quote
}

/** @param {HTMLElement} quote */
function boxesOf(quote) {
  const { code = '', evidenceIndex } = quote.dataset
  return [...document.querySelectorAll('.evidence-box')].filter(
    (box) =>
      box.getAttribute('data-code') === code && box.getAttribute('data-evidence-index') === evidenceIndex,
  )
}

/** In the text view: the marked pieces, or a highlight laid over plain ones. @param {number} start @param {number} end */
function inText(start, end) {
  const pieces = [...document.querySelectorAll('.text [data-start]')].filter((piece) =>
    overlaps(piece, start, end),
  )
  if (pieces.length === 0) return undefined
  const marks = pieces.filter((piece) => piece.tagName === 'MARK')
  if (marks.length === pieces.length) return marks
  const range = new Range()
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first?.firstChild || !last?.firstChild) return marks
  range.setStart(first.firstChild, Math.max(0, start - numberOf(first, 'data-start')))
  range.setEnd(last.firstChild, Math.min(last.textContent?.length ?? 0, end - numberOf(last, 'data-start')))
  CSS.highlights?.set('evidence', new Highlight(range))
  scrollLeft(range.getBoundingClientRect())
  return marks
}

/** On a page image: a box over each word. @param {number} start @param {number} end */
function inWords(start, end) {
  const words = [...document.querySelectorAll('.words text')].filter((word) => overlaps(word, start, end))
  return words.flatMap((word) => {
    const marks = word.closest('.sheet')?.querySelector('.marks')
    if (!marks) return []
    const group = document.createElementNS(SVG, 'g')
    group.setAttribute('class', 'evidence-box')
    group.setAttribute('data-passing', '')
    const rect = document.createElementNS(SVG, 'rect')
    const height = numberOf(word, 'font-size')
    rect.setAttribute('class', word.closest('[data-approximate]') ? 'mark approximate' : 'mark')
    rect.setAttribute('x', String(numberOf(word, 'x') - 1))
    rect.setAttribute('y', String(numberOf(word, 'y') - height * 0.85))
    rect.setAttribute('width', String(numberOf(word, 'textLength') + 2))
    rect.setAttribute('height', String(height * 1.15))
    group.append(rect)
    marks.append(group)
    return [group]
  })
}

function clearEvidence() {
  CSS.highlights?.delete('evidence')
  for (const box of document.querySelectorAll('[data-passing]')) box.remove()
  for (const box of document.querySelectorAll('.evidence-box[data-active], .text mark[data-active]'))
    box.removeAttribute('data-active')
}

/** @param {Element} piece @param {number} start @param {number} end */
function overlaps(piece, start, end) {
  return numberOf(piece, 'data-start') < end && numberOf(piece, 'data-end') > start
}

/** @param {Element} element @param {string} name */
function numberOf(element, name) {
  return Number(element.getAttribute(name))
}

/** @param {HTMLElement} quote @param {number} start */
function pageAt(quote, start) {
  const byNumber = quote.dataset.page && document.getElementById(`page-${quote.dataset.page}`)
  return (
    byNumber ||
    [...document.querySelectorAll('[data-page][data-start]')].find(
      (each) => numberOf(each, 'data-start') <= start && numberOf(each, 'data-end') > start,
    )
  )
}

/** @param {Element} element */
function reveal(element) {
  if (!left) return
  // Stacked panes: the whole page has to move first.
  if (left.getBoundingClientRect().bottom < 0 || left.getBoundingClientRect().top > innerHeight)
    left.scrollIntoView({ block: 'nearest' })
  scrollLeft(element.getBoundingClientRect())
}

/** Puts a box a third down the left pane, unless it is well in sight. @param {DOMRect} box */
function scrollLeft(box) {
  if (!left) return
  const pane = left.getBoundingClientRect()
  if (box.top < pane.top + 24 || box.bottom > pane.bottom - 24)
    left.scrollTop += box.top - pane.top - pane.height / 3
  if (box.left < pane.left || box.right > pane.right) left.scrollLeft += box.left - pane.left - 24
}

// ── An act: the focus goes on at once, never away ─────────

/**
 * @typedef {object} Context
 * @property {Element} [sourceElement]
 * @property {{ body?: FormData | URLSearchParams | null }} [request]
 * @property {string} [status]
 */

/** @type {{ act: string | null, code: string | undefined, states: Map<string, string> } | undefined} What stood there when the act was sent. */
let before
/** Whether the rules are open: a new list of them must not close it. */
let rulesOpen = false

// Pressed: the card waits, the coder goes on. Acts are sent one after the other (hx-sync).
document.addEventListener('htmx:config:request', (event) => {
  const { sourceElement, request } = contextOf(event)
  const card = sourceElement?.closest('.card')
  if (!(card instanceof HTMLElement) || sourceElement?.getAttribute('data-act') !== 'card') return
  card.dataset.pending = ''
  card.querySelector('details.menu[open]')?.removeAttribute('open')
  const verdict = request?.body?.get('verdict')
  if (verdict && verdict !== 'undecided' && card.dataset.state !== 'conflict') focusNext(card)
})

document.addEventListener('htmx:before:request', (event) => {
  const { sourceElement, request } = contextOf(event)
  if (!sourceElement?.hasAttribute('data-act')) return
  if (!sourceElement.isConnected) {
    // The list was replaced while this one waited in line: it may no longer be what the coder saw.
    event.preventDefault()
    announce('Not done: the list has changed. Do it again.')
    return
  }
  // An act ahead in the line has raised the encounter's version.
  const version = document.getElementById('finish')?.dataset.version
  if (version && sourceElement.querySelector('input[data-encounter-version]'))
    request?.body?.set('version', version)
  rulesOpen = document.querySelector('#findings > details[open]') !== null
  before = {
    act: sourceElement.getAttribute('data-act'),
    code: sourceElement.closest('.card')?.getAttribute('data-code') ?? undefined,
    states: new Map(cards().map((each) => [each.dataset.code ?? '', each.dataset.state ?? ''])),
  }
})

document.addEventListener('htmx:after:swap', () => {
  freshVersions()
  freshPlaces()
  markStates()
  nameWindow()
  applySlider()
  if (waiting && inWords(Number(waiting.dataset.start), Number(waiting.dataset.end)).length > 0) show(waiting)
  if (!before) return
  const { act, code, states } = before
  before = undefined
  if (rulesOpen) document.querySelector('#findings > details')?.setAttribute('open', '')
  if (act === 'findings') return focusRules()
  const list = cards()
  const acted = list.find((card) => card.dataset.code === code)
  const focus = document.activeElement
  if (acted?.dataset.state === 'conflict') {
    focusCard(acted)
    announce(`${code}: somebody else changed this first`)
    return
  }
  // The coder has gone on already.
  if (code && focus && focus !== document.body && !acted?.contains(focus)) return
  const changed = list.filter((card) => states.get(card.dataset.code ?? '') !== card.dataset.state)
  if (acted && changed.includes(acted) && acted.dataset.state !== 'undecided') return focusNext(acted)
  // Undo, a new code: what changed. A note, a new place: the same card.
  focusCard(changed.find((card) => card.dataset.state === 'undecided') ?? changed.at(-1) ?? acted ?? list[0])
})

// No answer, or a refusal: the card is as it was, and the coder is back at it.
document.addEventListener('htmx:finally:request', (event) => {
  const { sourceElement, status } = contextOf(event)
  if (!sourceElement?.hasAttribute('data-act')) return
  before = undefined
  const card = sourceElement.closest('.card[data-pending]')
  if (!(card instanceof HTMLElement) || !card.isConnected) return
  delete card.dataset.pending
  if (status !== 'swapped' || document.querySelector('#problems .problem')) focusCard(card)
})

/** The next rule that blocks, else the rules, else the finish. */
function focusRules() {
  const next = document.querySelector(
    '#findings [data-hotkey=x], #findings > details > summary, #finish-link',
  )
  if (next instanceof HTMLElement) next.focus()
  const left = document.querySelectorAll(
    '#findings .finding[data-severity=block]:not([data-overridden])',
  ).length
  announce(
    left > 0 ? `${left} ${left === 1 ? 'rule blocks' : 'rules block'} sign-off` : 'No rule blocks sign-off',
  )
}

/** The next card to decide after `card`, or else the first; the finish when there is none. @param {HTMLElement} card */
function focusNext(card) {
  const list = cards()
  const undecided = list.filter(
    (each) => each.dataset.state === 'undecided' && each.dataset.pending === undefined && each !== card,
  )
  const open = undecided.filter((each) => each.checkVisibility())
  const next = open.find((each) => list.indexOf(each) > list.indexOf(card)) ?? open[0]
  if (next) {
    focusCard(next)
    announce(`Card ${list.indexOf(next) + 1} of ${list.length}. ${undecided.length} undecided`)
    return
  }
  announce(undecided.length > 0 ? `${undecided.length} undecided are hidden by the filter` : 'All decided')
  document.getElementById('finish-link')?.focus()
}

/** @param {HTMLElement | undefined} card */
function focusCard(card) {
  if (!card) return
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest' })
}

/** Forms that stayed get the encounter's newest version, or the next act would look like somebody else's. */
function freshVersions() {
  const version = document.getElementById('finish')?.dataset.version
  if (!version) return
  for (const field of document.querySelectorAll('input[data-encounter-version]'))
    if (field instanceof HTMLInputElement) field.value = version
}

/** Only the first code cannot go up. The forms stay: one of them may wait in line to be sent. */
function freshPlaces() {
  for (const card of cards()) {
    const first = card.querySelector('.state-mark')?.getAttribute('data-position') === '1'
    for (const button of card.querySelectorAll('.position button:is([value=first], [value=up])'))
      if (button instanceof HTMLButtonElement) button.disabled = first
  }
}

/** How far the review is stands in the window's title, too. */
function nameWindow() {
  const [, decided, total] =
    /(\d+) of (\d+)/.exec(document.querySelector('#finish .finish-progress')?.textContent ?? '') ?? []
  if (decided)
    document.title = document.title.replace(/Review \d+\/\d+( · \w+)$/, `Review ${decided}/${total}$1`)
}

function markStates() {
  const states = new Map(cards().map((card) => [card.dataset.code, card.dataset.state]))
  for (const box of document.querySelectorAll('.evidence-box[data-code]')) {
    const state = states.get(box.getAttribute('data-code') ?? '')
    if (state) box.setAttribute('data-state', state)
  }
}

/** @param {Event} event @returns {Context} */
function contextOf(event) {
  return /** @type {CustomEvent<{ ctx?: Context }>} */ (event).detail.ctx ?? {}
}

// ── Confidence: hides undecided cards only, and says how many ─────

document.addEventListener('input', (event) => {
  if (/** @type {Element} */ (event.target).matches('[data-slider]')) applySlider()
})

function applySlider() {
  const slider = document.querySelector('[data-slider]')
  if (!(slider instanceof HTMLInputElement)) return
  const least = Number(slider.value) / 100
  let hidden = 0
  for (const card of cards()) {
    const hide = card.dataset.state === 'undecided' && Number(card.dataset.confidence) < least
    card.toggleAttribute('hidden', hide)
    if (hide) hidden += 1
  }
  const value = document.querySelector('[data-slider-value]')
  if (value) value.textContent = least.toFixed(2)
  const says = document.querySelector('[data-slider-says]')
  if (says) says.textContent = `${hidden === 0 ? 'none' : hidden} hidden`
}

// ── Words selected on the left become the evidence of the code added next ─────

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !left?.contains(selection.anchorNode)) return
  const from = offsetOf(selection.anchorNode, selection.anchorOffset)
  const to = offsetOf(selection.focusNode, selection.focusOffset)
  if (from === undefined || to === undefined || from === to) return
  attach(Math.min(from, to), Math.max(from, to), selection.toString())
})

/** @param {Node | null} node @param {number} offset */
function offsetOf(node, offset) {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest('[data-start][data-end]')
  if (!piece || piece.matches('figure, section, pre')) return undefined
  const start = numberOf(piece, 'data-start')
  return node instanceof Element ? (offset === 0 ? start : numberOf(piece, 'data-end')) : start + offset
}

/** @param {number | undefined} start @param {number | undefined} end @param {string} words */
function attach(start, end, words) {
  const form = document.querySelector('[data-add-code]')
  if (!(form instanceof HTMLFormElement)) return
  const fields = /** @type {{ start?: HTMLInputElement, end?: HTMLInputElement }} */ (
    /** @type {unknown} */ (form.elements)
  )
  if (fields.start) fields.start.value = start === undefined ? '' : String(start)
  if (fields.end) fields.end.value = end === undefined ? '' : String(end)
  const says = form.querySelector('[data-selection]')
  if (!says) return
  if (start === undefined) {
    says.textContent = 'Select words on the left first to attach them as evidence.'
    return
  }
  const quote = document.createElement('q')
  const short = words.replace(/\s+/g, ' ').trim()
  quote.textContent = short.length > 120 ? `${short.slice(0, 119)}…` : short
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'link'
  remove.textContent = 'Remove'
  remove.dataset.detach = ''
  says.replaceChildren('Evidence: ', quote, ' ', remove)
}

document.addEventListener('click', (event) => {
  if (/** @type {Element} */ (event.target).closest('[data-detach]')) attach(undefined, undefined, '')
})
document.addEventListener('htmx:after:swap', (event) => {
  const form = contextOf(event).sourceElement
  if (
    form?.matches('[data-add-code]') &&
    form instanceof HTMLFormElement &&
    !document.querySelector('#problems .problem')
  ) {
    form.reset()
    attach(undefined, undefined, '')
    freshVersions()
  }
})

// ── Pages and zoom ────────────────────────────────────────

const figures = [...document.querySelectorAll('[data-page]')].filter((each) => each.id.startsWith('page-'))
let current = 0

/** @param {number} number as the file counts */
function toPage(number) {
  const figure = document.getElementById(`page-${number}`)
  if (figure && left)
    left.scrollTop += figure.getBoundingClientRect().top - left.getBoundingClientRect().top - 8
}

left?.addEventListener('scroll', countPages, { passive: true })
countPages()

function countPages() {
  const says = document.querySelector('[data-page-count]')
  if (!left || !says || figures.length === 0) return
  const line = left.getBoundingClientRect().top + left.clientHeight / 3
  const at = figures.findLastIndex((figure) => figure.getBoundingClientRect().top <= line)
  current = Math.max(at, 0)
  says.textContent = `Page ${current + 1} of ${figures.length}`
}

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target)
  const move = target.closest('[data-page-move]')
  if (move) {
    const to = Math.min(
      Math.max(current + Number(move.getAttribute('data-page-move')), 0),
      figures.length - 1,
    )
    const figure = figures[to]
    if (figure) toPage(numberOf(figure, 'data-page'))
    announce(`Page ${to + 1} of ${figures.length}`)
  }
  const step = target.closest('[data-zoom]')
  if (step) zoomBy(Number(step.getAttribute('data-zoom')))
})

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
let zoom = 1

/** @param {number} step */
function zoomBy(step) {
  const at = zooms.indexOf(zoom)
  zoom = zooms[Math.min(Math.max(at + step, 0), zooms.length - 1)] ?? 1
  left?.style.setProperty('--zoom', String(zoom))
  announce(`${Math.round(zoom * 100)} %`)
}

// A long document keeps the images near the window only; the sheet keeps their place.
if (left && figures.length > 8) {
  /** @type {WeakMap<Element, HTMLImageElement>} */
  const images = new WeakMap()
  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const sheet = /** @type {HTMLElement} */ (entry.target)
        const image = sheet.querySelector('img')
        if (entry.isIntersecting && !image) {
          const kept = images.get(sheet)
          if (kept) sheet.prepend(kept)
        } else if (!entry.isIntersecting && image) {
          sheet.style.aspectRatio = `${image.width} / ${image.height}`
          images.set(sheet, image)
          image.remove()
        }
      }
    },
    { root: left, rootMargin: '150% 0px' },
  )
  for (const sheet of document.querySelectorAll('.sheet')) near.observe(sheet)
}

// ── On arrival: the first card to decide is active, the asked page in sight ─────

const openAt = page?.getAttribute('data-open-at')
const first = cards().find((card) => card.dataset.state === 'undecided') ?? cards()[0]
const asked = location.hash.startsWith('#card-') ? document.getElementById(location.hash.slice(1)) : undefined
if (asked instanceof HTMLElement) focusCard(asked)
else if (first) first.setAttribute('data-active', '')
markStates()
if (openAt) toPage(Number(openAt))
else if (first && first.dataset.state === 'undecided') {
  const quote = first.querySelector('[data-evidence]')
  if (quote instanceof HTMLElement) show(quote)
}
showPlace()
addEventListener('hashchange', showPlace)

/** `#at-START-END`: a place that something cites, an answer of a conversation for one. */
function showPlace() {
  const [, start, end] = /^#at-(\d{1,9})-(\d{1,9})$/.exec(location.hash) ?? []
  if (!start || !end) return
  const place = document.createElement('span')
  Object.assign(place.dataset, { start, end }, openAt ? { page: openAt } : {})
  show(place)
}
