import { load } from './page-list.ts'
import { openPdf } from './pdfjs.ts'
import { Refusal } from './protocol.ts'

/** The same document without its password. Refuses with `password-wrong`, or `file-broken` when it cannot be rewritten. */
export async function unlock(bytes: Uint8Array, assets: string, password: string): Promise<Uint8Array> {
  // pdf.js knows every kind of lock, and tells a wrong password from a broken file.
  const locked = await openPdf(bytes, assets, password).catch((error) => {
    // An empty password is as wrong as any other.
    throw error instanceof Refusal && error.problem === 'file-password'
      ? new Refusal('password-wrong')
      : error
  })
  const pages = locked.numPages
  await locked.loadingTask.destroy()

  const document = await load(bytes, password)
  const open = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  const check = await openPdf(open, assets)
  if (check.numPages !== pages) throw new Refusal('file-broken')
  await check.loadingTask.destroy()
  return open
}
