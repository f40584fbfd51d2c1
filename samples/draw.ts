/** Draws the sample packet into `samples/files`: `npm run samples`. The same script gives the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises'
import { drawings, drawn } from './drawings.ts'
import { urgentCareNote } from './urgent-care-note.ts'

const folder = new URL('./files/', import.meta.url)

await mkdir(folder, { recursive: true })
for (const drawing of drawings) {
  const bytes = await drawn(drawing)
  await writeFile(new URL(drawing.file, folder), bytes)
  console.log(`${drawing.file}  ${Math.ceil(bytes.length / 1024)} KB`)
}
await writeFile(new URL('09-urgent-care-note.txt', folder), urgentCareNote)
