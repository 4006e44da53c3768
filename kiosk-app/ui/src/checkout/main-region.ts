import { languageOf } from '../strings/languages.ts'
import type { CheckoutEvent } from './events.ts'
import { checkout } from './setup.ts'

/** From the first welcome on, the phase of the ledger decides; a phase that changed always wins. */
const phases = {
  'ledger.phase.closed': { target: '#closed', actions: 'resetComfort' },
  'ledger.phase.attract': { target: '#attract', actions: 'resetComfort' },
  'ledger.phase.scanning': '#basket',
  'ledger.phase.weighing': '#weighing',
  'ledger.phase.paying': '#paying',
  'ledger.phase.in-doubt': '#inDoubt',
  'ledger.phase.reversing': '#reversing',
  'ledger.phase.part-paid': '#tender',
  'ledger.phase.completed': '#completed',
} as const

type Start = Extract<CheckoutEvent, { readonly type: 'shopper.start' | 'shopper.choose-language' }>

/** Whoever picks a language on the first screen has come to shop. */
const startSale = {
  type: 'ask',
  params: ({ event }: { readonly event: Start }) => ({
    type: 'start-sale' as const,
    language: languageOf(event.language),
  }),
} as const
const startsSale = {
  'shopper.start': { actions: startSale },
  'shopper.choose-language': { actions: startSale },
} as const

/** Chosen from tiles: the lane asks for its weight, or has taken the piece and it is in the basket. */
const weighs = {
  'shopper.weigh': {
    actions: {
      type: 'ask',
      params: ({ event }: { event: { itemId: string } }) => ({
        type: 'weigh-produce' as const,
        itemId: event.itemId,
      }),
    },
  },
  'lane.accepted': { guard: 'answersProduce', target: '#basket' },
} as const

const backToBasket = { 'shopper.back': '#basket' } as const

const shopping = checkout.createStateConfig({
  initial: 'basket',
  on: {
    'ledger.declined': '.declined',
    'ledger.payment-stopped': '.tender',
  },
  states: {
    basket: {
      id: 'basket',
      on: {
        'shopper.open-produce': 'produce',
        'shopper.open-pad': { target: 'keying', actions: 'clearTyped' },
        'shopper.review': 'review',
      },
    },
    produce: {
      on: {
        ...backToBasket,
        'shopper.open-pad': { target: 'keying', actions: 'clearTyped' },
        ...weighs,
        'shopper.open-search': { target: 'search', actions: 'clearTyped' },
      },
      after: { detourIdle: '#basket' },
    },
    search: {
      on: {
        ...weighs,
        'shopper.back': 'produce',
        'shopper.letter': { target: 'search', reenter: true, actions: 'typeLetter' },
        'pad.press': { target: 'search', reenter: true, actions: { type: 'typeDigit', params: { max: 0 } } },
      },
      after: { detourIdle: '#basket' },
    },
    keying: {
      on: {
        ...backToBasket,
        'shopper.open-produce': 'produce',
        'pad.press': { target: 'keying', reenter: true, actions: { type: 'typeDigit', params: { max: 14 } } },
        'shopper.submit-code': {
          guard: { type: 'typedEnough', params: { min: 4 } },
          actions: { type: 'ask', params: ({ context }) => ({ type: 'key-code', digits: context.typed }) },
        },
        'lane.accepted': { guard: 'answersCode', target: 'basket' },
        'lane.refused': { guard: 'refusesCode', actions: 'keepRefusal' },
      },
      after: { detourIdle: '#basket' },
    },
    review: { on: { ...backToBasket, 'shopper.choose-payment': 'tender' } },
    tender: {
      id: 'tender',
      on: {
        ...backToBasket,
        'shopper.split': { target: 'split', actions: 'clearTyped' },
        'shopper.pay': { actions: { type: 'ask', params: ({ event }) => ({ ...event, type: 'pay' }) } },
      },
    },
    split: {
      on: {
        'shopper.back': 'tender',
        'pad.press': { actions: { type: 'typeDigit', params: { max: 7 } } },
        'shopper.pay': { actions: { type: 'ask', params: ({ event }) => ({ ...event, type: 'pay' }) } },
      },
    },
    declined: { on: { ...backToBasket, 'shopper.choose-payment': 'tender' } },
  },
})

const completed = checkout.createStateConfig({
  id: 'completed',
  initial: 'approved',
  on: { 'ledger.receipt-chosen': '.thanks' },
  states: {
    approved: { after: { approvedShown: 'receipt' } },
    receipt: {
      on: {
        'shopper.choose-receipt': {
          actions: { type: 'ask', params: ({ event }) => ({ type: 'choose-receipt', method: event.method }) },
        },
      },
    },
    thanks: { on: { 'shopper.finish': { actions: { type: 'ask', params: { type: 'finish' } } } } },
  },
})

/** Where the sale is. Trouble outranks a phase: after it the link tells the phase again. */
export const mainRegion = checkout.createStateConfig({
  initial: 'starting',
  on: {
    'link.lost': '.starting',
    'link.superseded': '.elsewhere',
    'link.no-key': '.noKey',
    'link.out-of-date': '.outOfDate',
    'live.out-of-service': '.outOfService',
  },
  states: {
    starting: { on: phases },
    elsewhere: { on: { 'shopper.use-here': { actions: 'reconnect' }, 'link.ready': 'starting' } },
    noKey: { on: { 'link.ready': 'starting' } },
    outOfDate: { on: { 'link.ready': 'starting' } },
    outOfService: { on: { 'live.in-service': 'starting' } },
    sale: {
      initial: 'closed',
      on: {
        ...phases,
        'shopper.choose-language': {
          actions: {
            type: 'ask',
            params: ({ event }) => ({ type: 'set-language', language: languageOf(event.language) }),
          },
        },
      },
      states: {
        closed: {
          id: 'closed',
          exit: 'forgetLanguage',
          on: {
            'shopper.choose-language': { target: 'closed', reenter: true, actions: 'keepLanguage' },
          },
          after: { closedRead: { actions: 'forgetLanguage' } },
        },
        attract: {
          id: 'attract',
          after: { comfortIdle: { actions: 'resetComfort' } },
          on: {
            ...startsSale,
            // Re-entered, so that the time begins again.
            'shopper.set-comfort': { target: '#attract', reenter: true, actions: 'setComfort' },
            'live.basket-aside': 'aside',
          },
        },
        aside: { on: { ...startsSale, 'live.basket-fetched': 'attract' } },
        shopping,
        weighing: { id: 'weighing' },
        paying: { id: 'paying' },
        inDoubt: { id: 'inDoubt' },
        reversing: { id: 'reversing' },
        completed,
      },
    },
  },
})
