import {
  openInterventions,
  liveLines,
  badgeBarcode,
  type Attempt,
  type Discount,
  type Ledger,
} from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Random } from '@clearlane/device-contract/ports'
import { between, chance, pick, pickWeighted } from '../world/chance.ts'
import { STAFF } from '../world/shop.ts'
import type { World } from '../world/world.ts'

/** An attendant who comes when something is open. `diligent`: comes at once, is careful, and tells the truth. */
export type Staff = { readonly diligent: (on: boolean) => void }

const FIRST_MS = 3_000
const LOOK_MS = [1_500, 6_000] as const
const WRONG_PIN = 0.08
const PPM_PER_PERCENT = 10_000
const PATIENCE_MS = 90_000 // a shopper who has the time to pay is let pay
const WRONG_WORD = 0.12 // how often an attendant settles a payment the wrong way round

export function createStaff(world: World, random: Random): Staff {
  const attendant = new Attendant(world, random)
  return { diligent: (on) => attendant.diligent(on) }
}

class Attendant {
  readonly #world: World
  readonly #random: Random
  #isDiligent = false
  #patientUntilMs = Infinity

  constructor(world: World, random: Random) {
    this.#world = world
    this.#random = random
    world.clock.after(FIRST_MS, () => this.#look())
  }

  diligent(on: boolean): void {
    this.#isDiligent = on
    this.#patientUntilMs = this.#world.clock.monoMs() + PATIENCE_MS
  }

  #look(): void {
    const ledger = this.#world.screen.mirror()?.ledger
    if (ledger !== undefined) {
      if (ledger.staff !== null) this.#work(ledger)
      else if (this.#wanted(ledger)) this.#signIn()
    }
    this.#world.clock.after(this.#isDiligent ? 900 : between(this.#random, ...LOOK_MS), () => this.#look())
  }

  #wanted(ledger: Ledger): boolean {
    return (
      openInterventions(ledger).length > 0 ||
      !ledger.open ||
      (this.#isDiligent && (hasAbandoned(ledger) || this.#isOver(ledger))) ||
      chance(this.#random, 0.02)
    )
  }

  #isOver(ledger: Ledger): boolean {
    return ledger.sale !== null && this.#world.clock.monoMs() > this.#patientUntilMs
  }

  #ask(command: UiCommand): void {
    this.#world.note(`staff: ${JSON.stringify(command)}`)
    this.#world.screen.ask(command)
  }

  #signIn(): void {
    const member = pick(this.#random, STAFF)
    if (this.#world.screen.mirror()?.live.signIn.state !== 'pin') {
      this.#world.twins.scanner.scan(badgeBarcode(member.badgeId), ']C0')
    }
    this.#world.clock.after(700, () => {
      const asked = this.#world.screen.mirror()?.live.signIn
      if (asked?.state !== 'pin') return
      const name = STAFF.find((one) => one.name === asked.name) ?? member
      const pin = !this.#isDiligent && chance(this.#random, WRONG_PIN) ? '9999' : name.pin
      this.#ask({ type: 'staff-pin', pin })
    })
  }

  #work(ledger: Ledger): void {
    const unsettled = settleable(ledger)
    if (unsettled !== undefined) this.#settle(unsettled)
    else if (!this.#resolveOne(ledger)) this.#tidyUp(ledger)
  }

  #settle(attempt: Attempt): void {
    const truth = tookEffect(this.#world, attempt)
    const isWrong = !this.#isDiligent && chance(this.#random, WRONG_WORD)
    const outcome = truth === isWrong ? 'not-paid' : 'paid'
    this.#ask({
      type: 'staff-settle',
      attemptId: attempt.attemptId,
      outcome,
      evidence: 'slip of the terminal',
    })
  }

  #resolveOne(ledger: Ledger): boolean {
    const [open] = openInterventions(ledger)
    if (open === undefined) return false
    const resolution = chance(this.#random, 0.75) ? 'approved' : 'denied'
    this.#ask({
      type: 'staff-resolve',
      interventionId: open.interventionId,
      version: open.version,
      resolution,
    })
    return chance(this.#random, 0.9)
  }

  #tidyUp(ledger: Ledger): void {
    if (!ledger.open) this.#ask({ type: 'staff-open-lane' })
    else if (this.#isDiligent) this.#clear(ledger)
    else pickWeighted<() => void>(this.#random, this.#choices(ledger))()
  }

  /** Makes an end of everything, so that the lane can be judged. */
  #clear(ledger: Ledger): void {
    const captured = capturedIn(ledger)
    const [put] = ledger.suspended
    if (this.#isOver(ledger) && ledger.sale?.completion === null && captured !== undefined)
      this.#ask({ type: 'staff-reverse', attemptId: captured.attemptId })
    else if (this.#isOver(ledger) && ledger.sale?.completion === null)
      this.#ask({ type: 'staff-cancel-sale' })
    else if (ledger.sale === null && put !== undefined)
      this.#ask({ type: 'staff-resume', saleId: put.saleId })
    else this.#ask({ type: 'staff-leave' })
  }
  #choices(ledger: Ledger): readonly (readonly [number, () => void])[] {
    const lines = ledger.sale === null ? [] : liveLines(ledger.sale)
    const line = lines.length === 0 ? null : pick(this.#random, lines)
    const [put] = ledger.suspended
    return [
      [6, () => this.#ask({ type: 'staff-leave' })],
      [1, () => line && this.#ask({ type: 'staff-void', lineId: line.lineId })],
      [
        1,
        () =>
          line &&
          this.#ask({ type: 'staff-quantity', lineId: line.lineId, quantity: between(this.#random, 1, 30) }),
      ],
      [
        0.6,
        () =>
          this.#ask({
            type: 'staff-discount',
            lineId: line?.lineId ?? null,
            value: someDiscount(this.#random),
          }),
      ],
      [0.5, () => this.#ask({ type: 'staff-suspend' })],
      [1, () => put && this.#ask({ type: 'staff-resume', saleId: put.saleId })],
      [1, () => this.#ask({ type: 'staff-reprint' })],
      [0.4, () => this.#ask({ type: 'staff-cancel-sale' })],
      [0.2, () => this.#ask({ type: 'staff-close-lane' })],
      [0.2, () => this.#ask({ type: 'staff-close-day' })],
      [
        0.3,
        () =>
          ledger.attempts[0] && this.#ask({ type: 'staff-reverse', attemptId: ledger.attempts[0].attemptId }),
      ],
    ]
  }
}

/** An attempt that waits for a person's word. */
function settleable(ledger: Ledger): Attempt | undefined {
  const asked = openInterventions(ledger).some(({ kind }) => kind === 'terminal-in-doubt')
  return asked ? ledger.attempts.find(({ status }) => status.state === 'unknown') : undefined
}

/** Money that the sale in the lane holds, or that somebody has said it holds. */
function capturedIn({ attempts, sale }: Ledger): Attempt | undefined {
  const taken = (one: Attempt): boolean =>
    attempts.some((back) => back.ofAttemptId === one.attemptId && back.kind !== 'authorise' && isHeld(back))
  return attempts.find(
    (one) => one.saleId === sale?.saleId && one.kind === 'authorise' && isHeld(one) && !taken(one),
  )
}

function someDiscount(random: Random): Discount['value'] {
  return chance(random, 0.5)
    ? { kind: 'percent', ppm: between(random, 1, 100) * PPM_PER_PERCENT }
    : { kind: 'amount', amountMinor: between(random, 1, 2_000) }
}

/** It moved money, as the terminal or a person says. */
function isHeld({ status }: Attempt): boolean {
  return status.state === 'effective' || (status.state === 'settled' && status.outcome === 'paid')
}

/** A basket that was put aside, and a free lane to take it up again. */
function hasAbandoned({ suspended, sale }: Ledger): boolean {
  return suspended.length > 0 && sale === null
}

/** What the terminal's own ledger says of an attempt: the slip that an attendant would print. */
export function tookEffect({ twins }: World, attempt: Attempt): boolean {
  return twins.terminal
    .transactions()
    .some(
      ({ kind, amountMinor, receiptNo }) =>
        kind === attempt.kind &&
        amountMinor === attempt.amountMinor &&
        receiptNo > attempt.baseline.receiptNo,
    )
}
