import type { Context } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { Problem } from '#src/domain/problem.ts'

/** Reads a form into a shape. Repeated fields become lists where the shape wants one. Throws Problem `bad-request`. */
export function form<T extends z.ZodType>(shape: T) {
  return validator('form', (value): z.output<T> => {
    const parsed = shape.safeParse(value)
    // Field names only: a value may be a patient's words.
    if (!parsed.success) throw new Problem('bad-request', { field: parsed.error.issues[0]?.path.join('.') })
    return parsed.data
  })
}

/** A form as the browser sent it, files and all. Throws Problem `bad-request` for anything that is no form. */
export async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (error) {
    throw new Problem('bad-request', { field: 'body' }, { cause: error })
  }
}

/** Reads the query of a GET. */
export function query<T extends z.ZodType>(shape: T) {
  return validator('query', (value): z.output<T> => {
    const parsed = shape.safeParse(value)
    if (!parsed.success) throw new Problem('bad-request', { field: parsed.error.issues[0]?.path.join('.') })
    return parsed.data
  })
}
