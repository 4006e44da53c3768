import { err, isLocked, type Actor, type Refusal } from '@clearlane/domain'
import type { Timer } from '@clearlane/device-contract/ports'
import type { LaneRefusal } from '@clearlane/lane-contract'
import { answered, DONE } from './answers.ts'
import { LANE } from './book.ts'
import type { Answer, LaneContext } from './context.ts'
import type { StaffMember } from './ports.ts'

const UNKNOWN_BADGE_MS = 5_000 // how long the screen says that it does not know a badge

/** Staff at this lane: badge, PIN, one session, signed out when nobody does anything. */
export class StaffDesk {
  readonly #context: LaneContext
  #badge: StaffMember | null = null
  #prompt: Timer | null = null
  #idle: Timer | null = null
  #verifying = false

  constructor(context: LaneContext) {
    this.#context = context
    context.book.onCommit(({ events }) => {
      if (events.some(({ type }) => type === 'staff-signed-in')) this.touched()
    })
  }

  /** The actor of the open session, or why there is none. */
  actor(): Actor | null {
    const { staff } = this.#context.book.ledger
    if (staff === null) return null
    return { kind: 'staff', staffId: staff.staffId, role: staff.role, presence: 'at-lane' }
  }

  /** A badge asks for its PIN; the badge of the one who is signed in signs out. */
  badge(badgeId: string): void {
    const member = this.#context.deps.staff.byBadge(badgeId)
    const { staff } = this.#context.book.ledger
    if (member !== null && staff?.staffId === member.staffId) this.#end()
    else if (member === null) this.#show({ state: 'unknown-badge' }, UNKNOWN_BADGE_MS)
    else {
      if (staff !== null) this.#end()
      this.#badge = member
      this.#ask(member, false)
    }
  }

  async pin(pin: string, causeId: string | null): Promise<Answer> {
    const member = this.#badge
    if (member === null) return err('no-sign-in')
    if (this.#verifying) return err('busy')
    if (this.#isLocked(member)) {
      this.#ask(member, false)
      return err('locked-out')
    }
    this.#verifying = true
    const right = await this.#context.deps.hasher.verify(member.pinHash, pin)
    this.#verifying = false
    if (this.#badge !== member) return err('no-sign-in')
    return right ? this.#signIn(member, causeId) : this.#fail(member, causeId)
  }

  /** Ends the session, or gives up the question for a PIN. */
  leave(reason: 'asked' | 'idle'): Answer {
    this.#hide()
    const { staff } = this.#context.book.ledger
    if (staff === null) return DONE
    return answered(this.#context.execute({ type: 'sign-out', sessionId: staff.sessionId, reason }, LANE))
  }

  /** Staff did something. */
  touched(): void {
    this.#idle?.cancel()
    const { clock, settings } = this.#context.deps
    this.#idle = clock.after(settings.staffIdleMs, () => {
      const left = this.leave('idle')
      if (!left.ok) this.touched() // not written: try again
    })
  }

  #end(): void {
    const left = this.leave('asked')
    if (!left.ok) this.#context.deps.observer?.log?.('warn', 'not-signed-out', { refusal: left.error })
  }

  #signIn(member: StaffMember, causeId: string | null): Answer {
    const { staffId, name, role } = member
    const sessionId = this.#context.deps.random.hex(8)
    const command = { type: 'sign-in', sessionId, staffId, name, role } as const
    const answer = answered(this.#context.execute(command, LANE, causeId))
    if (answer.ok) this.#hide()
    return answer
  }

  #fail(member: StaffMember, causeId: string | null): Answer {
    const failed = this.#context.execute(
      { type: 'fail-sign-in', staffId: member.staffId },
      LANE,
      causeId === null ? null : `${causeId} wrong-pin`,
    )
    this.#ask(member, true)
    const refusal: Refusal | LaneRefusal = failed.ok ? 'wrong-pin' : failed.error
    return err(refusal)
  }

  #ask(member: StaffMember, wrong: boolean): void {
    const { name } = member
    if (this.#isLocked(member)) {
      this.#show({ state: 'locked', name, leftMs: this.#lockedForMs(member) }, UNKNOWN_BADGE_MS)
      this.#badge = null
    } else this.#show({ state: 'pin', name, wrong }, this.#context.deps.settings.pinMs)
  }

  #isLocked({ staffId }: StaffMember): boolean {
    return isLocked(this.#context.book.ledger, staffId, this.#context.book.at)
  }

  #lockedForMs({ staffId }: StaffMember): number {
    const until = this.#context.book.ledger.signIn[staffId]?.lockedUntilAt ?? null
    return until === null ? 0 : Math.max(0, Date.parse(until) - Date.parse(this.#context.book.at))
  }

  #show(signIn: Parameters<LaneContext['live']['update']>[0]['signIn'] & object, forMs: number): void {
    this.#prompt?.cancel()
    this.#context.live.update({ signIn })
    this.#prompt = this.#context.deps.clock.after(forMs, () => this.#hide())
  }

  #hide(): void {
    this.#prompt?.cancel()
    this.#badge = null
    this.#context.live.update({ signIn: { state: 'none' } })
  }
}
