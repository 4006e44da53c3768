import { Type, type Static } from 'typebox'

// Letters, dots and dashes alone: a name fits in, and no number of a card or of a member ever does.
const Name = Type.String({ pattern: '^[A-Za-z.-]{1,100}$' })

/** Demo only: what the kiosk says of its conversation, the name of an event and of each state that is active after it. */
export const Told = Type.Object(
  { type: Type.Literal('told'), event: Name, states: Type.Array(Name, { maxItems: 24 }) },
  { additionalProperties: false },
)
export type Told = Static<typeof Told>
