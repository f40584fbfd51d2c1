/**
 * What goes wrong between htmx and the server is said in the live region `#problems`; the row being worked on stays.
 * htmx swaps whatever comes back, a gateway's error or a proxy's sign-in page too: what is no fragment is stopped here.
 */

/** @typedef {{ status: number, headers: Headers }} Answer */
/** @typedef {{ response?: Answer, text?: string, hx?: { redirect?: string, location?: string, refresh?: string } }} Context */

const region = /** @type {HTMLElement} */ (document.getElementById('problems'))

document.addEventListener('htmx:before:request', () => region.replaceChildren())

document.addEventListener('htmx:after:request', (event) => {
  const { ctx } = /** @type {CustomEvent<{ ctx: Context }>} */ (event).detail
  const { response, hx, text = '' } = ctx
  if (!response || response.status === 204 || hx?.redirect || hx?.location || hx?.refresh) return
  const html = (response.headers.get('content-type') ?? '').startsWith('text/html')
  // Chartmark answers htmx with parts only: a whole page is somebody else's.
  if (html && !/^\s*<(!doctype|html)/i.test(text)) return
  event.preventDefault()
  if (response.status >= 500)
    say(
      'Chartmark did not answer',
      `Try again in a moment. Nothing you entered is lost. (${response.status})`,
    )
  else say('The answer was not understood', `Reload the page and try again. (${response.status})`)
})

document.addEventListener('htmx:error', (event) => {
  const { error } = /** @type {CustomEvent<{ error?: Error }>} */ (event).detail
  if (!navigator.onLine) say('You are offline', 'What you see stays. Try again when you are back.')
  else if (error?.name === 'AbortError' || error?.name === 'TimeoutError')
    say('Chartmark took too long', 'Try again. What you entered is still here.')
  else
    say(
      'Chartmark could not be reached',
      'Check the connection and try again. What you entered is still here.',
    )
})

addEventListener('online', () => region.replaceChildren())

/** @param {string} title @param {string} next */
function say(title, next) {
  const section = document.createElement('section')
  section.className = 'problem'
  const head = document.createElement('h2')
  head.textContent = title
  const text = document.createElement('p')
  text.textContent = next
  section.append(head, text)
  region.replaceChildren(section)
}
