import { badgeBarcode, type Role } from '@clearlane/domain'

export type DemoStaff = {
  readonly staffId: string
  readonly name: string
  readonly role: Role
  readonly badgeId: string
  readonly pin: string
}

/** Known to everybody who reads this page, so it is refused outside demo mode. */
export const DEMO_STAFF: readonly DemoStaff[] = [
  { staffId: 'demo-alex', name: 'Alex', role: 'attendant', badgeId: 'ALEX01', pin: '2468' },
  { staffId: 'demo-sam', name: 'Sam', role: 'supervisor', badgeId: 'SAM001', pin: '1357' },
]

/** What `npm start` prints: who they are, what their badge says, and their PIN. */
export function demoCredentials() {
  return DEMO_STAFF.map(({ name, role, badgeId, pin }) => ({ name, role, badge: badgeBarcode(badgeId), pin }))
}
