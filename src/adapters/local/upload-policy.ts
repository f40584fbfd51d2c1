import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'

/** What a form allows: one file at `key`, at most `maxBytes`, until `expires` (milliseconds). */
const policySchema = z.strictObject({ key: z.string(), maxBytes: z.number(), expires: z.number() })
export type UploadPolicy = z.infer<typeof policySchema>

export function signPolicy(secret: string, policy: UploadPolicy): { policy: string; signature: string } {
  const encoded = Buffer.from(JSON.stringify(policy)).toString('base64url')
  return { policy: encoded, signature: signatureOf(secret, encoded) }
}

/** The policy of fields that came back; `undefined` when a field is missing, changed or for another key. */
export function readPolicy(secret: string, fields: Record<string, string>): UploadPolicy | undefined {
  const { policy: encoded, signature, key } = fields
  if (!encoded || !signature) return undefined
  const expected = Buffer.from(signatureOf(secret, encoded))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const policy = policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')))
  return policy.key === key ? policy : undefined
}

function signatureOf(secret: string, encoded: string): string {
  return createHmac('sha256', secret).update(encoded).digest('hex')
}
