/**
 * Keys. Every key belongs to a visible button, link or field with `data-hotkey`; pressing it is pressing that. So what
 * works and what the help lists cannot differ. Off with `data-hotkeys="off"` on <html>; never while typing, with a
 * modifier, or while an input method composes.
 *
 * A list (`data-list`) has items (`data-item`); one is active (`data-active`), and its keys come before the page's.
 */

const root = document.documentElement

// htmx takes the forms over a moment after the scripts ran. A key that sends one before then waits: sent without htmx, it
// loads the page again, and the next key would break that off. What is pressed after it waits behind it, in order: a letter
// that overtakes another would act on the wrong card.
/** @type {string[] | undefined} */
let early = []
setTimeout(pressEarly)

function pressEarly() {
  const key = early?.shift()
  if (key === undefined) {
    early = undefined
    return
  }
  const control = controlOf(key)
  if (control) press(control)
  // The act moves the focus on; the next key belongs there.
  early?.unshift('')
  setTimeout(() => {
    early?.shift()
    pressEarly()
  })
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && isField(event.target)) return leaveField(event.target)
  if (!mayAct(event)) return
  if (early && early.length > 0) {
    early.push(event.key)
    return event.preventDefault()
  }
  const control = controlOf(event.key)
  if (!control) return
  // Enter on a button or link already does what it says.
  const focused = document.activeElement
  if (event.key === 'Enter' && focused?.matches('a, button, summary, input, select, textarea')) return
  event.preventDefault()
  if (early && control.matches('form button')) early.push(event.key)
  else press(control)
})

/** @param {string} key */
function controlOf(key) {
  return liveControls().find((each) => keysOf(each).includes(key))
}

/** @param {KeyboardEvent} event */
function mayAct(event) {
  if (root.dataset.hotkeys === 'off' || event.defaultPrevented) return false
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229)
    return false
  if (event.repeat && !'jkhl+-'.includes(event.key)) return false
  return !isField(event.target) && !document.querySelector('dialog[open]')
}

/** @param {EventTarget | null} target @returns {target is HTMLElement} */
function isField(target) {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  // In a tick box, a slider or a file field letters mean nothing, but arrows and space do: only text is typed.
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  )
}

/** Back to the work. @param {HTMLElement} field */
function leaveField(field) {
  if (field.getAttribute('aria-expanded') === 'true' || field.closest('details.menu[open], dialog[open]'))
    return
  const item = activeItem()
  field.blur()
  item?.focus({ preventScroll: true })
}

/** @param {Element} control */
function keysOf(control) {
  return (control.getAttribute('data-hotkey') ?? '').split(' ')
}

/** What a key can press now: an open menu first, then the active item, then the page. @returns {HTMLElement[]} */
function liveControls() {
  const item = activeItem()
  /** @type {HTMLElement[][]} */
  const ranks = [[], [], []]
  // Where words can be typed, a letter beside the field is a slip: it must not decide a card.
  const typing = document.querySelector('details.menu[open] .menu-panel :is([role=combobox], textarea)')
  for (const control of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-hotkey]'))) {
    if (!isLive(control)) continue
    const owner = control.closest('[data-item]')
    if (control.closest('.menu-panel')) ranks[0]?.push(control)
    else if (typing) continue
    else if (!owner) ranks[2]?.push(control)
    else if (owner === item) ranks[1]?.push(control)
  }
  return ranks.flat()
}

/** @param {HTMLElement} control */
function isLive(control) {
  if (control.matches(':disabled')) return false
  const closed = control.closest('details:not([open])')
  if (closed && !(control.tagName === 'SUMMARY' && control.parentElement === closed)) return false
  return control.checkVisibility()
}

/** @param {HTMLElement} control */
function press(control) {
  if (control.matches('input, select, textarea')) {
    control.focus()
    if (control instanceof HTMLInputElement) control.select()
    return
  }
  control.click()
  const menu = control.closest('details.menu')
  if (control.tagName === 'SUMMARY' && menu?.hasAttribute('open')) {
    // What is typed next is meant for the field that searches, not for the button that happens to stand first.
    const first =
      menu.querySelector('.menu-panel [role=combobox]') ??
      menu.querySelector('.menu-panel :is(button, input:not([type=hidden]), textarea, a)')
    if (first instanceof HTMLElement) first.focus()
  }
}

/** @returns {HTMLElement[]} */
function items() {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-list] [data-item]')]).filter(
    (item) => item.checkVisibility(),
  )
}

/** @returns {HTMLElement | undefined} */
function activeItem() {
  const focused = document.activeElement?.closest('[data-item]')
  const item = focused ?? document.querySelector('[data-item][data-active]')
  return item instanceof HTMLElement ? item : undefined
}

// The last item touched stays active when the focus is elsewhere on the page. An item that becomes active grows: while the
// pointer is down nothing may move, or the release meets another element and no click happens.
let pointerDown = false
addEventListener('pointerdown', () => {
  pointerDown = true
})
for (const type of ['pointerup', 'pointercancel'])
  addEventListener(type, () =>
    // After the click that follows the release.
    setTimeout(() => {
      pointerDown = false
      activate(document.activeElement?.closest('[data-item]'))
    }),
  )

document.addEventListener('focusin', (event) => {
  if (!pointerDown) activate(/** @type {Element} */ (event.target).closest('[data-item]'))
})

/** @param {Element | null | undefined} item */
function activate(item) {
  if (!item || item.hasAttribute('data-active')) return
  for (const other of document.querySelectorAll('[data-item][data-active]'))
    other.removeAttribute('data-active')
  item.setAttribute('data-active', '')
  item.dispatchEvent(new Event('chartmark:active', { bubbles: true }))
}

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target)
  const move = target.closest('[data-move]')
  if (move) return moveBy(Number(move.getAttribute('data-move')))
  if (target.closest('[data-open-item]')) {
    const link = activeItem()?.querySelector('[data-open]')
    if (link instanceof HTMLElement) link.click()
  }
  if (target.closest('[data-pick-item]')) {
    const box = activeItem()?.querySelector('input[type=checkbox]')
    if (box instanceof HTMLElement) box.click()
  }
})

/** Never wraps without a word: at either end it says where it is. @param {number} step */
function moveBy(step) {
  const all = items()
  const current = activeItem()
  const at = current ? all.indexOf(current) : -1
  const to = Math.min(Math.max(at < 0 ? 0 : at + step, 0), all.length - 1)
  const item = all[to]
  if (!item) return
  item.focus()
  item.scrollIntoView({ block: 'nearest' })
  announce(`${item.tagName === 'TR' ? 'Document' : 'Card'} ${to + 1} of ${all.length}`)
}

/** @param {string} words */
function announce(words) {
  const region = document.getElementById('announcer')
  if (region) region.textContent = words
}

const dialog = document.getElementById('keys')
dialog?.addEventListener('chartmark:open', () => {
  const off = root.dataset.hotkeys === 'off'
  dialog.querySelector('[data-keys-off]')?.toggleAttribute('hidden', !off)
  /** @type {Map<string, string>} */
  const names = new Map()
  for (const control of off ? [] : liveControls())
    for (const key of keysOf(control))
      if (!names.has(key)) names.set(key, control.dataset.hotkeyName ?? control.textContent?.trim() ?? '')
  names.set('Escape', 'Close, go back to the card')
  dialog.querySelector('[data-keys]')?.replaceChildren(
    ...[...names].map(([key, name]) => {
      const row = document.createElement('tr')
      const head = document.createElement('th')
      const kbd = document.createElement('kbd')
      head.scope = 'row'
      kbd.textContent = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key
      head.append(kbd)
      const cell = document.createElement('td')
      cell.textContent = name
      row.append(head, cell)
      return row
    }),
  )
})
