import { err, type Actor } from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Tenders } from '../tender/tenders.ts'
import { answered, settled } from './answers.ts'
import type { Answer, LaneContext } from './context.ts'
import type { Day } from './day.ts'
import type { StaffDesk } from './staff-desk.ts'

export type StaffCommand = Extract<UiCommand, { type: `staff-${string}` }>

/** What staff may do at the screen, each authorised by the session that the lane holds. */
export class StaffCommands {
  readonly #context: LaneContext
  readonly #desk: StaffDesk
  readonly #tenders: Tenders
  readonly #day: Day

  constructor(context: LaneContext, desk: StaffDesk, tenders: Tenders, day: Day) {
    this.#context = context
    this.#desk = desk
    this.#tenders = tenders
    this.#day = day
  }

  async run(command: StaffCommand, causeId: string): Promise<Answer> {
    if (command.type === 'staff-pin') return this.#desk.pin(command.pin, causeId)
    if (command.type === 'staff-leave') return this.#desk.leave('asked')
    const actor = this.#desk.actor()
    if (actor === null) return err('no-sign-in')
    this.#desk.touched()
    return this.#authorised(command, actor, causeId)
  }

  async #authorised(
    command: Exclude<StaffCommand, { type: 'staff-pin' | 'staff-leave' }>,
    actor: Actor,
    causeId: string,
  ): Promise<Answer> {
    const execute = (asked: Parameters<LaneContext['execute']>[0]): Answer =>
      answered(this.#context.execute(asked, actor, causeId))
    switch (command.type) {
      case 'staff-resolve': {
        const { interventionId, version, resolution } = command
        return execute({ type: 'resolve-intervention', interventionId, version, resolution })
      }
      case 'staff-void':
        return execute({ type: 'void-line', lineId: command.lineId, reason: 'staff' })
      case 'staff-quantity':
        return settled(execute({ ...command, type: 'set-quantity' }))
      case 'staff-discount': {
        const { lineId, value } = command
        return execute({ type: 'grant-discount', discount: { lineId, value, reason: 'staff' } })
      }
      case 'staff-cancel-sale':
        return execute({ type: 'cancel-sale', reason: 'staff' })
      case 'staff-suspend':
        return execute({ type: 'suspend-sale', reason: 'staff' })
      case 'staff-resume':
        return execute({ type: 'resume-sale', saleId: command.saleId })
      case 'staff-settle': {
        const { attemptId, outcome, evidence } = command
        return execute({ type: 'settle-attempt', attemptId, outcome, evidence })
      }
      case 'staff-reverse':
        return this.#tenders.takeBack(command.attemptId, actor, causeId)
      case 'staff-reprint':
        return execute({ type: 'request-print', copy: true })
      case 'staff-open-lane':
        return this.#day.open(actor, causeId)
      case 'staff-close-lane':
        return this.#day.close(actor, causeId)
      case 'staff-close-day':
        return this.#day.closeDay(actor, causeId)
    }
  }
}
