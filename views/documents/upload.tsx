import { documentKinds, kindNames } from '#src/domain/document.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { Offer } from '../more/offer.tsx'
import type { Frame } from '../ui/frame.ts'
import { Column, FileName } from '../ui/parts.tsx'

export interface UploadLimits {
  maxFileMb: number
  maxPages: number
  maxFiles: number
}

export interface UploadProps {
  frame: Frame
  limits: UploadLimits
  samplesOffered: boolean
  /** What was wrong with the form that was just sent; `file` names the one it was. */
  errors?: { code: ProblemCode; file?: string | undefined }[] | undefined
  /** What was typed, so that nothing has to be typed twice. */
  values?: { kind?: string; setting?: string; label?: string; text?: string } | undefined
}

/** Page of `urls.upload`. Without script the form posts the files itself. */
export function UploadPage(props: UploadProps) {
  const errors = props.errors ?? []
  return (
    <Layout title={errors.length > 0 ? 'Error: Upload' : 'Upload'} here="upload" frame={props.frame}>
      <Column title="Upload documents">
        <Offer frame={props.frame} back="upload" />
        {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
        <form
          method="post"
          action={urls.upload}
          enctype="multipart/form-data"
          class="upload-form"
          data-upload-form
          novalidate
        >
          <Files {...props} />
          <ul class="uploads" id="upload-list" data-upload-list aria-label="Uploads" />
          <Defaults {...props} />
          <Paste {...props} />
          <button type="submit" class="primary no-js">
            Upload
          </button>
        </form>
        {props.samplesOffered ? (
          <form method="post" action={urls.samples} class="aside">
            <p>
              Nothing at hand?{' '}
              <button type="submit" class="link">
                Try the sample packet
              </button>{' '}
              <span class="muted">(synthetic, no real patient)</span>
            </p>
          </form>
        ) : null}
      </Column>
    </Layout>
  )
}

function ErrorSummary({ errors }: { errors: { code: ProblemCode; file?: string | undefined }[] }) {
  return (
    <section
      class="notice bad error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-title"
    >
      <h2 id="error-title">There is a problem</h2>
      <ul>
        {errors.map(({ code, file }) => (
          <li>
            <a href="#file">{problems[code].title}</a>
            {file ? (
              <>
                : <FileName name={file} />
              </>
            ) : null}
            <p>{problems[code].next}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ limits, errors }: UploadProps) {
  const failed = (errors ?? []).length > 0
  return (
    <div class={failed ? 'field drop-zone failed' : 'field drop-zone'} data-drop-zone>
      <label for="file" class="field-name">
        Files
      </label>
      <p class="hint" id="file-hint">
        PDF, TXT, PNG, JPG or TIFF. Each file smaller than {limits.maxFileMb} MB and with {limits.maxPages}{' '}
        pages or fewer; up to {limits.maxFiles} files at the same time. A file with a password is kept, and
        you are asked for the password on its page.
      </p>
      <input
        id="file"
        type="file"
        name="file"
        multiple
        accept=".pdf,.txt,.png,.jpg,.jpeg,.tif,.tiff,application/pdf,text/plain,image/png,image/jpeg,image/tiff"
        aria-describedby="file-hint"
        data-max-files={limits.maxFiles}
        data-max-mb={limits.maxFileMb}
      />
      <p class="drop-hint needs-js">or drop them anywhere on the page, or paste them</p>
    </div>
  )
}

function Defaults({ values }: UploadProps) {
  return (
    <fieldset class="defaults">
      <legend>
        For the files you add next <span class="muted">(optional)</span>
      </legend>
      <label class="field">
        <span class="field-name">Label or MRN</span>
        <input
          type="text"
          name="label"
          value={values?.label ?? ''}
          autocomplete="off"
          aria-describedby="label-hint"
        />
        <span class="hint" id="label-hint">
          Left empty, the file name stands in its place.
        </span>
      </label>
      <label class="field">
        <span class="field-name">Kind</span>
        <select name="kind">
          <option value="">Recognise it</option>
          {documentKinds.map((kind) => (
            <option value={kind} selected={values?.kind === kind}>
              {kindNames[kind]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="field-name">Setting</span>
        <select name="setting">
          <option value="">Read it from the document</option>
          <option value="outpatient" selected={values?.setting === 'outpatient'}>
            Outpatient
          </option>
          <option value="inpatient" selected={values?.setting === 'inpatient'}>
            Inpatient
          </option>
        </select>
      </label>
    </fieldset>
  )
}

function Paste({ values }: UploadProps) {
  return (
    <details class="paste" open={Boolean(values?.text)}>
      <summary>Paste text instead</summary>
      <label class="field">
        <span class="field-name">Text of the document</span>
        <textarea name="text" rows={10} spellcheck={false}>
          {values?.text ?? ''}
        </textarea>
      </label>
      <button type="submit" class="primary needs-js">
        Upload the text
      </button>
    </details>
  )
}
