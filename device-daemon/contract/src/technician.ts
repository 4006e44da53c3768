import { Type, type Static } from 'typebox'
import { SlotState } from './devices.ts'
import { CallError, DeviceAnswer, DeviceCommand } from './messages.ts'

const Id = Type.String({ minLength: 1, maxLength: 60 })
const SlotName = Type.String({ minLength: 1, maxLength: 40 })

/** The second socket, for technicians only. All but `list` need a slot that nobody has claimed. */
export const TechnicianMessage = Type.Union([
  Type.Object({ type: Type.Literal('list'), id: Id }),
  /** Every byte of the slot's line from now on, card data masked; ends when somebody claims the slot. */
  Type.Object({ type: Type.Literal('trace'), id: Id, slot: SlotName, on: Type.Boolean() }),
  Type.Object({ type: Type.Literal('test-print'), id: Id, slot: SlotName }),
  /** A command as the lane would give it; those that move money are refused as `illegal`. */
  Type.Object({
    type: Type.Literal('call'),
    id: Id,
    slot: SlotName,
    deadlineMs: Type.Integer({ minimum: 1, maximum: 600_000 }),
    command: DeviceCommand,
  }),
])
export type TechnicianMessage = Static<typeof TechnicianMessage>

export const TechnicianReply = Type.Union([
  Type.Object({ type: Type.Literal('slots'), id: Id, bootId: Id, slots: Type.Array(SlotState) }),
  Type.Object({ type: Type.Literal('done'), id: Id }),
  Type.Object({ type: Type.Literal('answer'), id: Id, answer: DeviceAnswer }),
  Type.Object({
    type: Type.Literal('failed'),
    id: Id,
    error: CallError,
    detail: Type.String({ maxLength: 500 }),
  }),
  Type.Object({
    type: Type.Literal('traced'),
    slot: SlotName,
    atMs: Type.Number(),
    direction: Type.Union([Type.Literal('in'), Type.Literal('out')]),
    hex: Type.String(),
  }),
  Type.Object({ type: Type.Literal('trace-ended'), slot: SlotName }),
  Type.Object({ type: Type.Literal('refused'), reason: Type.String({ maxLength: 200 }) }),
])
export type TechnicianReply = Static<typeof TechnicianReply>
