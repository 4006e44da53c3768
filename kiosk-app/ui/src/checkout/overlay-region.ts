import { checkout } from './setup.ts'
import { staffStates } from './staff-states.ts'

/** The basket is frozen, or nobody is here any more: a dialog about it has lost its meaning. */
const closes = {
  'ledger.phase.closed': 'none',
  'ledger.phase.attract': 'none',
  'ledger.phase.paying': 'none',
  'ledger.phase.in-doubt': 'none',
  'ledger.phase.reversing': 'none',
  'ledger.phase.completed': 'none',
} as const

const dialog = { ...closes, 'shopper.close': 'none' } as const
const aboutIntervention = {
  on: { ...dialog, 'ledger.resolved': { guard: 'isShownIntervention', target: 'none' } },
} as const

/** What a shopper may not take out alone answers with an intervention: the dialog becomes about that. */
const asksStaff = {
  'ledger.void': { target: 'waiting', actions: 'pointAtIntervention' },
  'ledger.quantity': { target: 'waiting', actions: 'pointAtIntervention' },
} as const

/** Why the lane did not take a number stands in the dialog, which stays. */
const setsQuantity = {
  'shopper.set-quantity': {
    actions: {
      type: 'ask',
      params: ({ event }: { event: { lineId: string; quantity: number } }) => ({
        type: 'set-quantity' as const,
        lineId: event.lineId,
        quantity: event.quantity,
      }),
    },
  },
  'lane.refused': { guard: 'refusesQuantity', actions: 'keepRefusal' },
} as const

/** Dialogs of the shopper. A scan is none of their events: it neither closes one nor gets lost in one. */
const shopper = checkout.createStateConfig({
  initial: 'none',
  on: {
    'shopper.help': {
      target: '.help',
      actions: ['pointAtIntervention', { type: 'ask', params: { type: 'call-help' } }],
    },
    'shopper.cancel-purchase': '.cancel',
    'shopper.withdraw': {
      target: '.none',
      actions: {
        type: 'ask',
        params: ({ event }) => ({
          type: 'withdraw',
          interventionId: event.interventionId,
          version: event.version,
        }),
      },
    },
  },
  states: {
    none: {
      id: 'nobody',
      on: {
        'shopper.open-line': { target: 'line', actions: ['pointAtLine', 'forgetRefusal'] },
        'ledger.pieces': { target: 'line', actions: ['pointAtLine', 'forgetRefusal'] },
        'shopper.open-comfort': 'comfort',
        'shopper.open-intervention': { target: 'waiting', actions: 'pointAtIntervention' },
        'ledger.unknown-item': { target: 'waiting', actions: 'pointAtIntervention' },
        'ledger.age': { target: 'waiting', actions: 'pointAtIntervention' },
        ...asksStaff,
        'lane.unsold': { target: 'unsold', actions: 'pointAtUnsold' },
        'ledger.bagging': 'bagging',
        'shopper.open-bagging': 'bagging',
        'shopper.own-bag': { target: 'bag', actions: { type: 'ask', params: { type: 'announce-bag' } } },
      },
    },
    line: {
      on: {
        ...dialog,
        ...setsQuantity,
        'lane.accepted': { guard: 'answersQuantity', actions: 'clearTyped' },
        'shopper.open-quantity': { target: 'quantity', actions: 'clearTyped' },
        ...asksStaff,
        'shopper.remove-line': {
          target: 'none',
          actions: { type: 'ask', params: ({ event }) => ({ type: 'remove-line', lineId: event.lineId }) },
        },
      },
    },
    quantity: {
      on: {
        ...dialog,
        ...setsQuantity,
        ...asksStaff,
        'pad.press': { actions: { type: 'typeDigit', params: { max: 2 } } },
        'lane.accepted': { guard: 'answersQuantity', target: 'line', actions: 'clearTyped' },
        'shopper.close': { target: 'line', actions: 'clearTyped' },
      },
    },
    // A choice shows at once and leaves the dialog open: the next one may be wanted too.
    comfort: { on: { 'shopper.close': 'none' } },
    cancel: {
      on: {
        ...dialog,
        'shopper.confirm-cancel': {
          target: 'none',
          actions: { type: 'ask', params: { type: 'cancel-sale' } },
        },
      },
    },
    bagging: {
      on: {
        ...dialog,
        'ledger.bagging-over': 'none',
        'shopper.own-bag': { target: 'none', actions: { type: 'ask', params: { type: 'announce-bag' } } },
        'shopper.skip-bagging': {
          target: 'none',
          actions: { type: 'ask', params: ({ event }) => ({ type: 'skip-bagging', lineId: event.lineId }) },
        },
      },
    },
    bag: { on: dialog },
    unsold: { on: { ...dialog, 'lane.unsold': { actions: 'pointAtUnsold' } } },
    waiting: aboutIntervention,
    help: { on: { ...aboutIntervention.on, 'ledger.help': { actions: 'pointAtIntervention' } } },
    before: { type: 'history' },
  },
})

/** The basket is frozen, or nobody is here: also the dialog under the languages is over then. */
const closesAll = {
  'ledger.phase.closed': '#nobody',
  'ledger.phase.paying': '#nobody',
  'ledger.phase.in-doubt': '#nobody',
  'ledger.phase.reversing': '#nobody',
  'ledger.phase.completed': '#nobody',
} as const

/** What lies over the screen: a dialog of the shopper, the question whether somebody is there, or staff. */
export const overlayRegion = checkout.createStateConfig({
  initial: 'shopper',
  on: {
    'live.pin-wanted': '.staff.pin',
    'ledger.staff-in': '.staff.menu',
  },
  states: {
    shopper: {
      ...shopper,
      on: { ...shopper.on, 'live.idle-asking': 'stillThere', 'shopper.open-language': 'language' },
    },
    // Over any dialog, which is there again afterwards as it was.
    language: {
      on: {
        ...closesAll,
        'ledger.resolved': { guard: 'isShownIntervention', target: '#nobody' },
        'ledger.bagging-over': '#nobody',
        'live.idle-asking': 'stillThere',
        'shopper.help': {
          target: 'shopper.help',
          actions: ['pointAtIntervention', { type: 'ask', params: { type: 'call-help' } }],
        },
        'shopper.close': 'shopper.before',
        'shopper.choose-language': 'shopper.before',
      },
    },
    stillThere: {
      on: {
        'shopper.open-language': {
          target: 'language',
          actions: { type: 'ask', params: { type: 'still-here' } },
        },
        'shopper.still-here': { actions: { type: 'ask', params: { type: 'still-here' } } },
        'live.idle-over': 'shopper.before',
      },
    },
    staff: staffStates,
  },
})
