/**
 * A field that searches codes: `form[data-combobox=ADDRESS]` with an `input[role=combobox]` and a `[data-results]`. The
 * words are posted (they may be a patient's); the server answers the listbox. Arrows choose, Enter takes, Escape closes.
 */

/** @type {AbortController | undefined} */
let running
/** @type {number | undefined} */
let timer

document.addEventListener('input', (event) => {
  const field = fieldOf(event)
  if (!field) return
  clearTimeout(timer)
  timer = setTimeout(() => search(field), 120)
})

document.addEventListener(
  'keydown',
  (event) => {
    const field = fieldOf(event)
    if (!field || event.isComposing) return
    const results = resultsOf(field)
    const options = [...(results?.querySelectorAll('[role=option]:not([aria-disabled])') ?? [])]
    if (event.key === 'Escape' && options.length + (results?.childElementCount ?? 0) > 0) {
      close(field)
      event.preventDefault()
      event.stopPropagation()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
      const step = event.key === 'ArrowDown' ? 1 : -1
      choose(field, options[(at + step + options.length) % options.length])
      event.preventDefault()
    } else if (event.key === 'ArrowDown') {
      const [first] = othersOf(field)
      if (!first) return
      first.focus()
      event.preventDefault()
    } else if (event.key === 'Enter') {
      const chosen = options.find((option) => option.getAttribute('aria-selected') === 'true')
      if (!chosen) return
      event.preventDefault()
      take(field, chosen)
    }
  },
  true,
)

// The codes offered beside a field: arrows go through them and back to the field.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const target = /** @type {HTMLElement} */ (event.target)
  const field = target.closest('.menu-panel')?.querySelector('[data-combobox] [role=combobox]')
  if (!(field instanceof HTMLInputElement) || !target.matches('.menu-item')) return
  /** @type {HTMLElement[]} */
  const line = [field, ...othersOf(field)]
  const to = line.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)
  line[Math.min(to, line.length - 1)]?.focus()
  event.preventDefault()
})

// Before the field loses the focus.
document.addEventListener('pointerdown', (event) => {
  const option = /** @type {Element} */ (event.target).closest('[data-results] [role=option]')
  if (!option) return
  event.preventDefault()
  const field = option.closest('[data-combobox]')?.querySelector('[role=combobox]')
  if (field instanceof HTMLInputElement && !option.hasAttribute('aria-disabled')) take(field, option)
})

// While the pointer is down nothing may move: the button under it would go from under the click.
let pointerDown = false
/** @type {HTMLInputElement | undefined} The field that was left by that press. */
let left
document.addEventListener(
  'pointerdown',
  () => {
    pointerDown = true
  },
  true,
)
for (const type of ['pointerup', 'pointercancel'])
  addEventListener(type, () =>
    // After the click that follows the release.
    setTimeout(() => {
      pointerDown = false
      if (left && document.activeElement !== left) close(left)
      left = undefined
    }),
  )

document.addEventListener('focusout', (event) => {
  const field = fieldOf(event)
  if (field && pointerDown) left = field
  else if (field) close(field)
})

/** @param {HTMLInputElement} field */
async function search(field) {
  const form = field.form
  const words = field.value.trim()
  running?.abort()
  if (!form || words.length < 2) return close(field)
  running = new AbortController()
  try {
    const response = await fetch(form.dataset.combobox ?? '', {
      method: 'POST',
      headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
      body: new URLSearchParams({
        q: words,
        date: form.dataset.date ?? '',
        encounter: form.dataset.encounter ?? '',
      }),
      signal: running.signal,
    })
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return close(field)
    render(field, await response.text())
  } catch {
    // Aborted by the next letter, or offline: typing a whole code still works.
  }
}

/** @param {HTMLInputElement} field @param {string} html Escaped by the server. */
function render(field, html) {
  const results = resultsOf(field)
  if (!results || document.activeElement !== field) return
  for (const other of document.querySelectorAll('[data-results]')) other.replaceChildren()
  results.innerHTML = html
  results.scrollIntoView({ block: 'nearest' })
  const count = results.querySelectorAll('[role=option]:not([aria-disabled])').length
  field.setAttribute('aria-expanded', 'true')
  field.setAttribute('aria-controls', 'code-results')
  field.removeAttribute('aria-activedescendant')
  announce(count === 0 ? 'No code found' : `${count} ${count === 1 ? 'code' : 'codes'} found`)
}

/** @param {HTMLInputElement} field @param {Element | undefined} option */
function choose(field, option) {
  for (const other of resultsOf(field)?.querySelectorAll('[role=option]') ?? [])
    other.setAttribute('aria-selected', String(other === option))
  if (!option) return
  field.setAttribute('aria-activedescendant', option.id)
  option.scrollIntoView({ block: 'nearest' })
}

/** @param {HTMLInputElement} field @param {Element} option */
function take(field, option) {
  field.value = option.getAttribute('data-code') ?? ''
  close(field)
  field.form?.requestSubmit()
}

/** @param {HTMLInputElement} field */
function close(field) {
  clearTimeout(timer)
  resultsOf(field)?.replaceChildren()
  field.setAttribute('aria-expanded', 'false')
  field.removeAttribute('aria-activedescendant')
}

/** @param {Event} event */
function fieldOf(event) {
  const target = event.target
  return target instanceof HTMLInputElement && target.matches('[data-combobox] [role=combobox]')
    ? target
    : undefined
}

/** @param {HTMLInputElement} field */
function resultsOf(field) {
  return field.form?.querySelector('[data-results]')
}

/** The choices of the same menu. @param {HTMLInputElement} field @returns {HTMLElement[]} */
function othersOf(field) {
  return /** @type {HTMLElement[]} */ ([
    ...(field.closest('.menu-panel')?.querySelectorAll('button.menu-item') ?? []),
  ])
}

/** @param {string} words */
function announce(words) {
  const region = document.getElementById('announcer')
  if (region) region.textContent = words
}
