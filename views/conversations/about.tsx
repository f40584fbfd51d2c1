import type { About } from '#src/domain/conversation.ts'
import { urls } from '#src/urls.ts'
import { FileName, Words } from '../ui/parts.tsx'
import { aboutWords } from './words.ts'

/** What is asked about, each document a link. */
export function AboutLine({ about }: { about: About }) {
  const { of, documents, label, words } = about
  if (of === 'filter')
    return (
      <>
        <a href={urls.worklist(worklistFilters(about))}>{aboutWords(about)}</a>
        {words ? (
          <>
            {' '}
            with <Words>“{words}”</Words>
          </>
        ) : null}
        ; read anew with each question
      </>
    )
  if (documents.length === 0) return <>Documents that are no longer here</>
  if (of === 'document') return <Names documents={documents} />
  return (
    <details class="about-documents">
      <summary>
        {of === 'encounter' && label ? <bdi hx-ignore>{aboutWords(about)}</bdi> : aboutWords(about)}
      </summary>
      <ul>
        {documents.map((document) => (
          <li>
            <Names documents={[document]} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Names({ documents }: Pick<About, 'documents'>) {
  return (
    <>
      {documents.map(({ id, name }) => (
        <a href={urls.document(id)}>
          <FileName name={name} />
        </a>
      ))}
    </>
  )
}

function worklistFilters({ filters = {} }: About) {
  const { statuses: _, ...shown } = filters
  return shown
}
