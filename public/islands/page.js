/** What every page needs: local times, menus that close, selections that survive a polled table. */

const minute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

localTimes()
countPicked()
document.addEventListener('htmx:after:swap', () => {
  localTimes()
  countPicked()
})

/** The server wrote UTC; it stays in the title. */
function localTimes() {
  for (const time of /** @type {NodeListOf<HTMLTimeElement>} */ (
    document.querySelectorAll('time[data-local]')
  )) {
    const at = new Date(time.dateTime)
    if (Number.isNaN(at.getTime())) continue
    time.removeAttribute('data-local')
    time.title = `${exact.format(at)} · ${time.textContent?.trim()}`
    time.textContent = minute.format(at)
  }
}

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target)
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(target)) menu.removeAttribute('open')

  const opener = target.closest('[data-open-dialog]')
  const dialog = opener && document.getElementById(opener.getAttribute('data-open-dialog') ?? '')
  if (dialog instanceof HTMLDialogElement) {
    dialog.dispatchEvent(new Event('chartmark:open'))
    dialog.showModal()
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const menu = document.querySelector('details.menu[open]')
  if (!menu) return
  menu.removeAttribute('open')
  const summary = menu.querySelector('summary')
  const card = menu.closest('[data-item]')
  if (card instanceof HTMLElement) card.focus({ preventScroll: true })
  else summary?.focus()
  event.preventDefault()
})

// A panel that opens at the edge of a pane comes into sight.
document.addEventListener(
  'toggle',
  (event) => {
    const menu = /** @type {HTMLDetailsElement} */ (event.target)
    if (menu.open && menu.matches('details.menu'))
      menu.querySelector('.menu-panel')?.scrollIntoView({ block: 'nearest' })
  },
  true,
)

// A choice by mouse applies at once. By keyboard it waits for the button: arrows in a list must not leave the page.
let byPointer = false
document.addEventListener('pointerdown', () => {
  byPointer = true
})
document.addEventListener('keydown', () => {
  byPointer = false
})

document.addEventListener('change', (event) => {
  const field = /** @type {HTMLInputElement} */ (event.target)
  if (field.matches('[data-select-all]')) {
    for (const box of picks()) box.checked = field.checked
    countPicked()
  } else if (field.name === 'document' || field.matches('[data-select-matching]')) countPicked()
  else if (byPointer && field instanceof HTMLSelectElement && field.closest('[data-submit-on-change]'))
    field.form?.requestSubmit()
})

/** @returns {HTMLInputElement[]} */
function picks() {
  return [...document.querySelectorAll('#rows input[name=document]')].filter(
    (box) => box instanceof HTMLInputElement,
  )
}

function countPicked() {
  const says = document.querySelector('[data-selected]')
  if (!says) return
  const boxes = picks()
  const picked = boxes.filter((box) => box.checked).length
  const matching = document.querySelector('[data-select-matching]')
  const all = matching instanceof HTMLInputElement && matching.checked
  says.textContent = all
    ? `All ${matching.dataset.matching} selected`
    : picked === 0
      ? 'None selected'
      : `${picked} selected`
  const head = document.querySelector('[data-select-all]')
  if (head instanceof HTMLInputElement) {
    head.checked = picked > 0 && picked === boxes.length
    head.indeterminate = picked > 0 && picked < boxes.length
  }
}

// The table asks for itself while documents are read: what was ticked and where the focus was comes back.
/** @type {{ picked: string[], focus: string, inside: string } | undefined} */
let kept
document.addEventListener('htmx:before:swap', (event) => {
  if (!isRows(event)) return
  const focus = document.activeElement
  const row = focus?.closest('#rows [data-item]')
  kept = {
    picked: picks().flatMap((box) => (box.checked ? [box.value] : [])),
    focus: row?.id ?? '',
    inside: row && focus !== row && focus?.id ? focus.id : '',
  }
})
document.addEventListener('htmx:after:swap', () => {
  if (!kept) return
  for (const box of picks()) box.checked = kept.picked.includes(box.value)
  const back = document.getElementById(kept.inside || kept.focus)
  if (back && document.activeElement === document.body) back.focus({ preventScroll: true })
  kept = undefined
  countPicked()
})

/** @param {Event} event */
function isRows(event) {
  const { ctx } = /** @type {CustomEvent<{ ctx: { sourceElement?: Element } }>} */ (event).detail
  return ctx.sourceElement?.id === 'rows'
}
