/**
 * The page of a conversation: Ctrl+Enter sends, the focus is never lost when a draft becomes an answer, the end stays in
 * sight, and who does not see the page hears that the answer is there.
 */

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
  const form = event.target instanceof HTMLTextAreaElement ? event.target.closest('form[data-ask]') : null
  if (!(form instanceof HTMLFormElement)) return
  event.preventDefault()
  form.requestSubmit()
})

/** @type {string | undefined} What had the focus when it was replaced. */
let focused
let pendingBefore = isPending()
let atEnd = true

function isPending() {
  return document.querySelector('[data-turn=pending]') !== null
}

document.addEventListener('htmx:before:request', () => {
  focused = document.activeElement?.closest('.proposal, .turn')?.id
  atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 120
})

document.addEventListener('htmx:after:swap', () => {
  const pending = isPending()
  if (focused && (document.activeElement === document.body || !document.activeElement))
    document.getElementById(focused)?.focus({ preventScroll: true })
  if (pendingBefore && !pending) {
    const region = document.getElementById('announcer')
    if (region) region.textContent = 'The answer is there'
    document.title = document.title.replace('Answering', 'Conversation')
  }
  pendingBefore = pending
  // Whoever reads the end goes on reading it; whoever scrolled up is left alone.
  const last = document.querySelector('.turns > :last-child')
  if (atEnd && last) last.scrollIntoView({ block: 'nearest' })
})

// A form sent twice is one question; the button says that it was sent.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-ask]')) return
  const button = form.querySelector('button[type=submit]')
  if (button instanceof HTMLButtonElement) setTimeout(() => (button.disabled = true))
})
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('form[data-ask] button[type=submit]'))
    if (button instanceof HTMLButtonElement) button.disabled = false
})
