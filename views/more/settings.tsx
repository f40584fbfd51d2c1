import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { defaultSettings, type Frame } from '../ui/frame.ts'
import { Column } from '../ui/parts.tsx'

const themes = { system: 'As the system', light: 'Light', dark: 'Dark' } as const
const densities = { comfortable: 'Comfortable', compact: 'Compact' } as const

/** Page of `urls.settings`; POST theme, density, hotkeys (`on` or absent). Kept in a cookie of this browser. */
export function SettingsPage({ frame }: { frame: Frame }) {
  const settings = frame.settings ?? defaultSettings
  return (
    <Layout title="Settings" here="more" frame={frame}>
      <Column title="Settings" lead="For you, in this browser.">
        <form method="post" action={urls.settings} class="settings">
          <Choice legend="Colours" name="theme" options={themes} chosen={settings.theme} />
          <Choice legend="Density" name="density" options={densities} chosen={settings.density} />
          <fieldset>
            <legend>Keys</legend>
            <label class="check">
              <input type="checkbox" name="hotkeys" value="on" checked={settings.hotkeys} />
              <span>
                Single letters act: A accepts, R rejects, J and K move.
                <span class="hint">Off: no letter does anything. Every act has a button, too.</span>
              </span>
            </label>
          </fieldset>
          <div class="acts">
            <button type="submit" class="primary">
              Save
            </button>
          </div>
        </form>
      </Column>
    </Layout>
  )
}

function Choice(props: { legend: string; name: string; options: Record<string, string>; chosen: string }) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div class="choices">
        {Object.entries(props.options).map(([value, name]) => (
          <label class="check">
            <input type="radio" name={props.name} value={value} checked={props.chosen === value} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
