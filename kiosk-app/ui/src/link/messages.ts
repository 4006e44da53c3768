import type { Refusal } from '@clearlane/domain'
import type { LaneRefusal } from '@clearlane/lane-contract'

/** Every reason for which the lane says no. */
export type AnyRefusal = Refusal | LaneRefusal
