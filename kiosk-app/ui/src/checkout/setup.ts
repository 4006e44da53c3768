import type { Notice, UiCommand } from '@clearlane/lane-contract'
import { assign, setup } from 'xstate'
import type { AnyRefusal } from '../link/messages.ts'
import { plain, type Comfort } from './comfort.ts'
import { delays } from './delays.ts'
import type { CheckoutEvent, Outcome, Unsold } from './events.ts'
import { typeKey } from './typed.ts'

/** Something said once to the person at the screen. */
export type Said =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'refusal'; readonly refusal: AnyRefusal }
  | { readonly kind: 'settled'; readonly outcome: Outcome; readonly amountMinor: number }

/** Lost on a reload, by intent: nothing here matters to a sale. The tab keeps `comfort` alone, by the composition root. */
export type CheckoutContext = {
  /** Digits on the open pad, or letters of a name. */
  readonly typed: string
  readonly lineId: string | null
  readonly interventionId: string | null
  readonly attemptId: string | null
  /** What was scanned last and may not be sold. */
  readonly unsold: Unsold | null
  readonly said: Said | null
  /** Chosen where no sale can hold it: before a closed lane. */
  readonly language: string | null
  /** Why the lane did not take what was typed. */
  readonly refusal: AnyRefusal | null
  readonly comfort: Comfort
}

const LETTERS_MAX = 14 // what the field shows; no produce needs as many

export const initialContext: CheckoutContext = {
  typed: '',
  lineId: null,
  interventionId: null,
  attemptId: null,
  unsold: null,
  said: null,
  language: null,
  refusal: null,
  comfort: plain,
}

// Values, because a type assertion would be the only other way to hand over types alone.
const types: { context: CheckoutContext; events: CheckoutEvent } = {
  context: initialContext,
  events: { type: 'link.ready' },
}

/** The vocabulary of the chart: effects are named here and provided by the composition root. */
export const checkout = setup({
  types,
  delays,
  actions: {
    /** Sends a request to the lane. */
    ask: (_, _command: UiCommand) => {},
    /** Dials the lane again, as the newest screen. */
    reconnect: () => {},
    setComfort: assign(({ event }) =>
      event.type === 'shopper.set-comfort' ? { comfort: event.comfort } : {},
    ),
    /** Nobody is here any more who asked for it. */
    resetComfort: assign({ comfort: plain }),
    clearTyped: assign({ typed: '', refusal: null }),
    forgetRefusal: assign({ refusal: null }),
    typeDigit: assign(({ context, event }, { max }: { max: number }) =>
      event.type === 'pad.press' ? { typed: typeKey(context.typed, event.key, max), refusal: null } : {},
    ),
    typeLetter: assign(({ context, event }) =>
      event.type === 'shopper.letter' ? { typed: (context.typed + event.letter).slice(0, LETTERS_MAX) } : {},
    ),
    pointAtUnsold: assign(({ event }) => (event.type === 'lane.unsold' ? { unsold: event.notice } : {})),
    pointAtLine: assign(({ event }) =>
      event.type === 'shopper.open-line' ||
      event.type === 'ledger.pieces' ||
      event.type === 'staff.open-line' ||
      event.type === 'staff.open-discount'
        ? { lineId: event.lineId }
        : {},
    ),
    pointAtIntervention: assign(({ event }) =>
      'interventionId' in event ? { interventionId: event.interventionId } : {},
    ),
    pointAtAttempt: assign(({ event }) =>
      event.type === 'staff.open-settle' ? { attemptId: event.attemptId } : {},
    ),
    keepRefusal: assign(({ event }) =>
      event.type === 'lane.refused' ? { refusal: event.refusal, typed: '' } : {},
    ),
    keepLanguage: assign(({ event }) =>
      event.type === 'shopper.choose-language' ? { language: event.language } : {},
    ),
    forgetLanguage: assign({ language: null }),
    say: assign(({ event }) => {
      if (event.type === 'lane.notice' || event.type === 'lane.unsold')
        return { said: { kind: 'notice' as const, notice: event.notice } }
      if (event.type === 'lane.refused') return { said: { kind: 'refusal' as const, refusal: event.refusal } }
      if (event.type === 'ledger.settled')
        return {
          said: { kind: 'settled' as const, outcome: event.outcome, amountMinor: event.amountMinor },
        }
      return {}
    }),
  },
  guards: {
    answersProduce: ({ event }) => event.type === 'lane.accepted' && event.command === 'weigh-produce',
    answersCode: ({ event }) => event.type === 'lane.accepted' && event.command === 'key-code',
    refusesCode: ({ event }) => event.type === 'lane.refused' && event.command === 'key-code',
    answersQuantity: ({ event }) => event.type === 'lane.accepted' && event.command === 'set-quantity',
    refusesQuantity: ({ event }) => event.type === 'lane.refused' && event.command === 'set-quantity',
    refusesPay: ({ event }) => event.type === 'lane.refused' && event.command === 'pay',
    isShownIntervention: ({ context, event }) =>
      event.type === 'ledger.resolved' && event.interventionId === context.interventionId,
    isShownAttempt: ({ context, event }) =>
      event.type === 'ledger.settled' && event.attemptId === context.attemptId,
    typedEnough: ({ context }, { min }: { min: number }) => context.typed.length >= min,
  },
})
