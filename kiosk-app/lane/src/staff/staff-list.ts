import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { err, ok, type LaneMode, type Result } from '@clearlane/domain'
import type { StaffList, StaffMember } from '../core/ports.ts'

const StaffEntry = Type.Object({
  staffId: Type.String({ pattern: '^[A-Za-z0-9-]{1,40}$' }),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  role: Type.Union([Type.Literal('attendant'), Type.Literal('supervisor')]),
  badgeId: Type.String({ pattern: '^[0-9A-Z]{6,12}$' }),
  pinHash: Type.String({ pattern: '^\\$argon2id\\$', maxLength: 200 }),
  /** Its PIN is printed in public: never taken outside demo mode. */
  demo: Type.Boolean(),
})
const StaffFile = Compile(Type.Array(StaffEntry, { maxItems: 1000 }))

/** Reads the staff of a lane from the text of its file. The error is a sentence. */
export function readStaff(text: string, mode: LaneMode): Result<StaffList, string> {
  const entries = parsed(text)
  if (!StaffFile.Check(entries)) return err('The list of staff is not one. Restore it, or import it again.')
  const usable = entries.filter((entry) => mode === 'demo' || !entry.demo)
  const members = new Map<string, StaffMember>(
    usable.map(({ badgeId, staffId, name, role, pinHash }) => [badgeId, { staffId, name, role, pinHash }]),
  )
  return ok({ byBadge: (badgeId) => members.get(badgeId) ?? null })
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}
