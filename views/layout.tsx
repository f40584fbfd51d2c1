import type { Child } from 'hono/jsx'
import { urls } from '#src/urls.ts'
import { asset } from './ui/asset.ts'
import { defaultSettings, type Frame, type Here } from './ui/frame.ts'
import { ModelNotice } from './ui/model-notice.tsx'
import { Key } from './ui/parts.tsx'

/**
 * `history`: moving to another page is a plain link, so Back and Forward stay the browser's. `defaultSettleDelay`: else
 * attributes of replaced elements come back for a moment, `style` among them, which the policy refuses.
 */
const htmxConfig = JSON.stringify({
  mode: 'same-origin',
  extensions: '',
  defaultTimeout: 25_000,
  history: false,
  includeIndicatorCSS: false,
  defaultSettleDelay: 0,
})

/** Everything around a page. The handler puts the doctype before it. `wide`: no column, the page fills the window. */
export function Layout(props: { title: string; here: Here; frame: Frame; wide?: boolean; children: Child }) {
  const settings = props.frame.settings ?? defaultSettings
  return (
    <html
      lang="en"
      data-theme={settings.theme === 'system' ? undefined : settings.theme}
      data-density={settings.density}
      data-hotkeys={settings.hotkeys ? 'on' : 'off'}
    >
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} · Chartmark`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content={htmxConfig} />
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('app.css')} />
        <script src={asset('islands/theme.js')} />
        <script src={asset('htmx.min.js')} defer />
        {islands(props.here).map((name) => (
          <script src={asset(`islands/${name}.js`)} type="module" />
        ))}
      </head>
      <body class={props.wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header here={props.here} actor={props.frame.actor} />
        <div id="problems" role="alert" />
        <div id="announcer" class="visually-hidden" role="status" aria-live="polite" />
        {props.frame.notice ? <ModelNotice notice={props.frame.notice} /> : null}
        {props.frame.flash ? (
          <div class={`flash notice ${props.frame.flash.tone}`} role="status">
            {props.frame.flash.text}
          </div>
        ) : null}
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <Footer edition={props.frame.edition} />
        <Uploads />
        <HelpDialog />
      </body>
    </html>
  )
}

function islands(here: Here): string[] {
  const everywhere = ['problems', 'page', 'keys', 'upload']
  return here === 'review' ? [...everywhere, 'review', 'combobox'] : everywhere
}

function Header({ here, actor }: { here: Here; actor: string }) {
  return (
    <header class="top">
      <a class="brand" href={urls.worklist()} aria-label="Chartmark, worklist">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <rect class="brand-page" x="3" y="1.5" width="14" height="17" rx="3" />
          <path class="brand-line" d="M6.5 6h7M6.5 14h4" />
          <rect class="brand-mark" x="6" y="8.4" width="8" height="3.2" rx="1" />
        </svg>
        <span>Chartmark</span>
      </a>
      <nav class="places" aria-label="Places">
        <a href={urls.upload} aria-current={here === 'upload' ? 'page' : undefined}>
          Upload
        </a>
        <a href={urls.worklist()} aria-current={here === 'worklist' ? 'page' : undefined}>
          Worklist
        </a>
        <details class="menu" name="menu">
          <summary aria-current={here === 'more' ? 'true' : undefined}>More</summary>
          <ul class="menu-panel">
            <li>
              <a href={urls.conversations()}>Conversations</a>
            </li>
            <li>
              <a href={urls.status}>Status</a>
            </li>
            <li>
              <a href={urls.codes}>Code system</a>
            </li>
            <li>
              <a href={urls.house()}>House dictionary</a>
            </li>
            <li>
              <a href={urls.evals}>Evals</a>
            </li>
            <li>
              <a href={urls.cost}>Cost</a>
            </li>
            <li>
              <a href={urls.settings}>Settings</a>
            </li>
            <li>
              <a href={urls.help}>Help</a>
            </li>
            <li>
              <a href={urls.apiDocs}>API</a>
            </li>
          </ul>
        </details>
      </nav>
      <div class="top-end">
        <button
          type="button"
          class="ghost small needs-js"
          data-hotkey="?"
          data-hotkey-name="Show these keys"
          data-open-dialog="keys"
          aria-keyshortcuts="?"
          aria-label="Keys"
        >
          <span class="word">Keys</span> <Key>?</Key>
        </button>
        <span class="actor" hx-ignore>
          {actor}
        </span>
      </div>
    </header>
  )
}

function Footer({ edition }: { edition: Frame['edition'] }) {
  return (
    <footer class="bottom">
      <p>ICD-10-CM diagnoses only (no CPT/HCPCS, ICD-10-PCS, DRG).</p>
      {edition ? (
        <p>
          {edition.title}.{' '}
          {edition.kind === 'starter' ? (
            <a href={urls.codes}>Starter set: the common codes only. Import an official release for all.</a>
          ) : null}
        </p>
      ) : null}
    </footer>
  )
}

/** Files dropped on any page: an overlay while they hover, a list while they travel. `islands/upload.js` fills it. */
function Uploads() {
  return (
    <>
      <div class="drop-overlay" data-drop-overlay hidden>
        <p>Drop to upload</p>
      </div>
      <section class="dock" data-upload-dock aria-label="Uploads" hidden>
        <header>
          <h2>Uploads</h2>
          <button type="button" class="ghost small" data-dock-close>
            Close
          </button>
        </header>
        <ul class="uploads" data-dock-list />
      </section>
      <template id="upload-row">
        <li class="upload" data-state="waiting">
          <div class="upload-what">
            <bdi class="file-name" data-name hx-ignore />
            <span class="muted" data-size />
          </div>
          <progress max="100" value="0" aria-label="Uploaded" />
          <p class="upload-says" data-says>
            Waiting
          </p>
          <div class="upload-acts">
            <button type="button" class="ghost small" data-cancel>
              Cancel
            </button>
            <button type="button" class="ghost small" data-retry hidden>
              Retry
            </button>
            <a class="button small" data-link href={urls.worklist()} hidden>
              Open
            </a>
          </div>
        </li>
      </template>
    </>
  )
}

/** `islands/keys.js` lists in it the keys that are live on this page, now. */
function HelpDialog() {
  return (
    <dialog id="keys" aria-labelledby="keys-title" class="keys-dialog">
      <form method="dialog">
        <header>
          <h2 id="keys-title">Keys on this page</h2>
          <button type="submit" class="ghost small" value="close">
            Close <Key>Esc</Key>
          </button>
        </header>
      </form>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody data-keys />
      </table>
      <p class="muted" data-keys-off hidden>
        Keys are switched off. <a href={urls.settings}>Switch them on in Settings</a>
      </p>
    </dialog>
  )
}
