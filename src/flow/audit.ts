import type { Actor } from '#src/domain/actor.ts'
import type { AuditDraft } from '#src/domain/audit.ts'

/** An audit entry for `subject`. `detail` holds ids, codes and numbers, never a patient's words. */
export function entry(
  subject: string,
  actor: Actor,
  at: Date,
  action: string,
  detail: AuditDraft['detail'] = {},
): AuditDraft {
  return { subject, actor: actor.id, role: actor.role, at: at.toISOString(), action, detail }
}
