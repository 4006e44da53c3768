import { openInterventions, liveLines, badgeBarcode, type Attempt, type Ledger } from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Random } from '@clearlane/device-contract/ports'
import { between, chance, pick, pickWeighted } from '../world/chance.ts'
import { STAFF } from '../world/shop.ts'
import type { World } from '../world/world.ts'

/** An attendant who comes when something is open. `diligent`: comes at once, is careful, and tells the truth. */
export type Staff = { readonly diligent: (on: boolean) => void }

const LOOK_MS = [1_500, 6_000] as const
const WRONG_PIN = 0.08
const PATIENCE_MS = 90_000 // a shopper who has the time to pay is let pay
const WRONG_WORD = 0.12 // how often an attendant settles a payment the wrong way round

export function createStaff(world: World, random: Random): Staff {
  const { clock, screen } = world
  const state = { isDiligent: false, patientUntilMs: Infinity }

  const look = (): void => {
    const ledger = screen.mirror()?.ledger
    if (ledger !== undefined) {
      if (ledger.staff !== null) work(ledger)
      else if (wanted(ledger)) signIn()
    }
    clock.after(state.isDiligent ? 900 : between(random, ...LOOK_MS), look)
  }
  const wanted = (ledger: Ledger): boolean =>
    openInterventions(ledger).length > 0 ||
    !ledger.open ||
    (state.isDiligent && (hasAbandoned(ledger) || isOver(ledger))) ||
    chance(random, 0.02)
  const isOver = (ledger: Ledger): boolean => ledger.sale !== null && clock.monoMs() > state.patientUntilMs
  const ask = (command: UiCommand): void => {
    world.note(`staff: ${JSON.stringify(command)}`)
    screen.ask(command)
  }
  const signIn = (): void => {
    const member = pick(random, STAFF)
    if (screen.mirror()?.live.signIn.state !== 'pin') {
      world.twins.scanner.scan(badgeBarcode(member.badgeId), ']C0')
    }
    clock.after(700, () => {
      const asked = screen.mirror()?.live.signIn
      if (asked?.state !== 'pin') return
      const name = STAFF.find((one) => one.name === asked.name) ?? member
      const pin = !state.isDiligent && chance(random, WRONG_PIN) ? '9999' : name.pin
      ask({ type: 'staff-pin', pin })
    })
  }
  const work = (ledger: Ledger): void => {
    const unsettled = settleable(ledger)
    if (unsettled !== undefined) settle(unsettled)
    else if (!resolveOne(ledger)) tidyUp(ledger)
  }
  const settle = (attempt: Attempt): void => {
    const truth = tookEffect(world, attempt)
    const isWrong = !state.isDiligent && chance(random, WRONG_WORD)
    const outcome = truth === isWrong ? 'not-paid' : 'paid'
    ask({ type: 'staff-settle', attemptId: attempt.attemptId, outcome, evidence: 'slip of the terminal' })
  }
  const resolveOne = (ledger: Ledger): boolean => {
    const [open] = openInterventions(ledger)
    if (open === undefined) return false
    const resolution = chance(random, 0.75) ? 'approved' : 'denied'
    ask({ type: 'staff-resolve', interventionId: open.interventionId, version: open.version, resolution })
    return chance(random, 0.9)
  }
  const tidyUp = (ledger: Ledger): void => {
    if (!ledger.open) ask({ type: 'staff-open-lane' })
    else if (state.isDiligent) clear(ledger)
    else pickWeighted<() => void>(random, choices(ledger))()
  }
  /** Makes an end of everything, so that the lane can be judged. */
  const clear = (ledger: Ledger): void => {
    const captured = capturedIn(ledger)
    const [put] = ledger.suspended
    if (isOver(ledger) && ledger.sale?.completion === null && captured !== undefined)
      ask({ type: 'staff-reverse', attemptId: captured.attemptId })
    else if (isOver(ledger) && ledger.sale?.completion === null) ask({ type: 'staff-cancel-sale' })
    else if (ledger.sale === null && put !== undefined) ask({ type: 'staff-resume', saleId: put.saleId })
    else ask({ type: 'staff-leave' })
  }
  const choices = (ledger: Ledger): readonly (readonly [number, () => void])[] => {
    const lines = ledger.sale === null ? [] : liveLines(ledger.sale)
    const line = lines.length === 0 ? null : pick(random, lines)
    const [put] = ledger.suspended
    return [
      [6, () => ask({ type: 'staff-leave' })],
      [1, () => line && ask({ type: 'staff-void', lineId: line.lineId })],
      [
        1,
        () => line && ask({ type: 'staff-quantity', lineId: line.lineId, quantity: between(random, 1, 30) }),
      ],
      [
        0.6,
        () => ask({ type: 'staff-discount', lineId: line?.lineId ?? null, percent: between(random, 1, 100) }),
      ],
      [0.5, () => ask({ type: 'staff-suspend' })],
      [1, () => put && ask({ type: 'staff-resume', saleId: put.saleId })],
      [1, () => ask({ type: 'staff-reprint' })],
      [0.4, () => ask({ type: 'staff-cancel-sale' })],
      [0.2, () => ask({ type: 'staff-close-lane' })],
      [0.2, () => ask({ type: 'staff-close-day' })],
      [
        0.3,
        () => ledger.attempts[0] && ask({ type: 'staff-reverse', attemptId: ledger.attempts[0].attemptId }),
      ],
    ]
  }
  clock.after(3_000, look)
  return {
    diligent: (on) => {
      state.isDiligent = on
      state.patientUntilMs = clock.monoMs() + PATIENCE_MS
    },
  }
}

/** An attempt that waits for a person's word. */
function settleable(ledger: Ledger): Attempt | undefined {
  const asked = openInterventions(ledger).some(({ kind }) => kind === 'terminal-in-doubt')
  return asked ? ledger.attempts.find(({ status }) => status.state === 'unknown') : undefined
}

/** Money that the sale in the lane holds. */
function capturedIn({ attempts, sale }: Ledger): Attempt | undefined {
  const taken = (one: Attempt): boolean =>
    attempts.some(
      ({ ofAttemptId, kind, status }) =>
        ofAttemptId === one.attemptId && kind !== 'authorise' && status.state === 'effective',
    )
  return attempts.find(
    (one) =>
      one.saleId === sale?.saleId &&
      one.kind === 'authorise' &&
      one.status.state === 'effective' &&
      !taken(one),
  )
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
