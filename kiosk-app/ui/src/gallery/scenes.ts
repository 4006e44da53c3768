import type { Live } from '@clearlane/lane-contract'
import { qrCode } from '../view/qr-code.ts'
import { openLane, type Story } from './fold.ts'
import * as goods from './goods.ts'
import { away, calm, paperOut, troubled } from './live.ts'
import { baggingScenes } from './bagging-scenes.ts'
import { scene, type Scene } from './scene.ts'
import { staffScenes } from './staff-scenes.ts'
import * as stories from './stories.ts'

const empty = () => openLane().tell({ type: 'start-sale', language: 'en' })
const lineOver = (story: Story, itemId: string) => ({
  story,
  main: 'sale.shopping.basket' as const,
  overlay: 'shopper.line' as const,
  context: { lineId: stories.lineOf(story.ledger, itemId) },
})
const waitingOver = (story: Story) => ({
  story,
  main: 'sale.shopping.basket' as const,
  overlay: 'shopper.waiting' as const,
  context: { interventionId: story.ledger.sale?.interventions.at(-1)?.interventionId ?? null },
})
const terminal = (terminalStage: Live['terminalStage']) => () => ({
  story: stories.paying(),
  main: 'sale.paying' as const,
  live: { ...calm, terminalStage },
})
const scale = (state: Live['scale']) => () => ({
  story: stories.weighing(),
  main: 'sale.weighing' as const,
  live: { ...calm, scale: state },
})
const searching = (typed: string) => ({
  story: stories.shopping(),
  main: 'sale.shopping.search' as const,
  context: { typed },
})
const receiptCode = qrCode('https://receipts.example/lane-1/r/7c9e6679a4f34c0e8d2b1f5a3e6c9d01')
const half = { value: 512, exponent: -3, unit: 'kg' } as const

const shoppingScenes: readonly Scene[] = [
  scene('K01-attract', 'Attract', () => ({ story: openLane(), main: 'sale.attract' })),
  scene('K01-degraded', 'Attract, parts away', () => ({
    story: openLane(),
    main: 'sale.attract',
    live: away('printer', away('produceScale')),
  })),
  scene('K01-no-scanner', 'Attract, scanner away', () => ({
    story: openLane(),
    main: 'sale.attract',
    live: away('scanner'),
  })),
  scene('K01-closed', 'Closed', () => ({
    story: stories.closedLane(),
    main: 'sale.closed',
  })),
  scene('K02-language', 'Language', () => ({
    story: openLane(),
    main: 'sale.attract',
    overlay: 'language',
  })),
  scene('K03-comfort', 'Comfort', () => ({
    story: openLane(),
    main: 'sale.attract',
    overlay: 'shopper.comfort',
  })),
  scene('K05-empty', 'Scan, empty', () => ({ story: empty(), main: 'sale.shopping.basket' })),
  scene('K06-basket', 'Scan, basket', () => ({ story: stories.shopping(), main: 'sale.shopping.basket' })),
  scene('K06-offers', 'Scan, basket with offers', () => ({
    story: stories.withOffers(),
    main: 'sale.shopping.basket',
  })),
  scene('K06-long', 'Scan, many products', () => ({
    story: stories.longBasket(),
    main: 'sale.shopping.basket',
  })),
  scene('K07-fresh', 'Just scanned', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    freshItemId: goods.coffee.itemId,
  })),
  scene('K07-notice', 'A scan that was not taken', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    saying: true,
    context: { said: { kind: 'notice', notice: { kind: 'scan-refused', reason: 'item-limit' } } },
  })),
  scene('K11-produce', 'Produce', () => ({ story: stories.shopping(), main: 'sale.shopping.produce' })),
  scene('K12-search', 'Produce: search', () => searching('')),
  scene('K12-typed', 'Produce: search, with a typing error', () => searching('tomtoes')),
  scene('K12-nothing', 'Produce: search, nothing found', () => searching('xyz')),
  scene('K13-place', 'Weigh: place', scale({ state: 'zero' })),
  scene('K13-hold', 'Weigh: hold still', scale({ state: 'motion' })),
  scene('K13-clear', 'Weigh: empty the scale first', scale({ state: 'stable', weight: half })),
  scene('K13-trouble', 'Weigh: no weight', scale({ state: 'trouble', fault: 'scale-over-capacity' })),
  scene('K13-take-off', 'Weigh: take off', () => ({
    story: stories.weighed(),
    main: 'sale.shopping.basket',
    live: { ...calm, scale: { state: 'stable', weight: half } },
    freshItemId: goods.tomatoes.itemId,
  })),
  scene('K14-pieces', 'How many pieces', () => lineOver(stories.pieces(), goods.kohlrabi.itemId)),
  scene('K14-pad', 'How many pieces, typed', () => ({
    ...lineOver(stories.pieces(), goods.kohlrabi.itemId),
    overlay: 'shopper.quantity',
    context: { ...lineOver(stories.pieces(), goods.kohlrabi.itemId).context, typed: '12' },
  })),
  scene('K14-limit', 'How many pieces, more than allowed', () => ({
    ...lineOver(stories.pieces(), goods.kohlrabi.itemId),
    overlay: 'shopper.quantity',
    context: {
      ...lineOver(stories.pieces(), goods.kohlrabi.itemId).context,
      refusal: 'quantity-out-of-range',
    },
  })),
  scene('K15-empty', 'Type the number', () => ({ story: stories.shopping(), main: 'sale.shopping.keying' })),
  scene('K15-typed', 'Type the number, typed', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.keying',
    context: { typed: '4006067084' },
  })),
  scene('K15-unknown', 'Type the number, not found', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.keying',
    context: { refusal: 'unknown-code' },
  })),
  ...baggingScenes,
  scene('K16-unknown', 'Unknown product', () => waitingOver(stories.unknownItem())),
  scene('K16-crowded', 'Much waits for a colleague', () => ({
    story: stories.crowded(),
    main: 'sale.shopping.basket',
  })),
  scene('K17-recalled', 'Recalled', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    overlay: 'shopper.unsold',
    context: { unsold: { kind: 'scan-refused', item: goods.cheese, reason: 'recalled' } },
  })),
  scene('K18-age', 'Age', () => waitingOver(stories.ageCheck())),
  scene('K20-line', 'Line', () => lineOver(stories.shopping(), goods.cola.itemId)),
  scene('K20-offers', 'Line with offers', () => lineOver(stories.withOffers(), goods.chocolate.itemId)),
  scene('K20-weighed', 'Line, weighed', () => lineOver(stories.shopping(), goods.banana.itemId)),
  scene('K20-asked', 'Line, fewer pieces asked for', () =>
    lineOver(stories.fewerAsked(), goods.coffee.itemId),
  ),
  scene('K21-void', 'Remove needs help', () => waitingOver(stories.voidAsked())),
  scene('K21-fewer', 'Fewer pieces need help', () => waitingOver(stories.fewerAsked())),
  scene('K25-reduced', 'Reduced by a sticker', () => ({
    story: stories.reduced(),
    main: 'sale.shopping.basket',
    freshItemId: goods.yoghurt.itemId,
  })),
  scene('K25-line', 'Line, reduced by a sticker', () => lineOver(stories.reduced(), goods.yoghurt.itemId)),
  scene('K25-review', 'Review, reduced by a sticker', () => ({
    story: stories.reduced(),
    main: 'sale.shopping.review',
  })),
  scene('K26-review', 'Review', () => ({ story: stories.shopping(), main: 'sale.shopping.review' })),
  scene('K26-crowded', 'Review, much waits', () => ({
    story: stories.crowded(),
    main: 'sale.shopping.review',
  })),
  scene('K38-help', 'Help called', () => ({
    story: stories.helpCalled(),
    main: 'sale.shopping.basket',
    overlay: 'shopper.help',
  })),
  scene('K38-first', 'Help called on the first screen', () => ({
    story: stories.helpAtDoor(),
    main: 'sale.attract',
    overlay: 'shopper.help',
  })),
  scene('K38-strip', 'Help called, first screen', () => ({
    story: stories.helpAtDoor(),
    main: 'sale.attract',
  })),
  scene('K38-closed', 'Help called, closed', () => ({
    story: stories.helpAtClosed(),
    main: 'sale.closed',
  })),
  scene('K40-idle', 'Still there', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    overlay: 'stillThere',
  })),
  scene('K41-aside', 'Basket put aside', () => ({
    story: stories.leftBehind(),
    main: 'sale.aside',
    live: { ...calm, basketAside: true },
  })),
  scene('K43-strip', 'Card payment rests', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    live: away('terminal'),
  })),
  scene('K43-review', 'Review, card payment rests', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.review',
    live: away('terminal'),
  })),
  scene('K44-scanner', 'Scanner away', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    live: away('scanner'),
  })),
  scene('K49-cancel', 'Cancel the purchase', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.basket',
    overlay: 'shopper.cancel',
  })),
]

const paymentScenes: readonly Scene[] = [
  scene('K28-tender', 'Payment choice', () => ({ story: stories.shopping(), main: 'sale.shopping.tender' })),
  scene('K28-rest', 'Pay the rest', () => ({ story: stories.partPaid(), main: 'sale.shopping.tender' })),
  scene('K49-part-paid', 'Cancel the purchase, a part is paid', () => ({
    story: stories.partPaid(),
    main: 'sale.shopping.tender',
    overlay: 'shopper.cancel',
  })),
  scene('K28-split', 'Pay a part', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.split',
    context: { typed: '1500' },
  })),
  scene('K29-preparing', 'Card: preparing', terminal('preparing')),
  scene('K29-present', 'Card: present', terminal('present-card')),
  scene('K29-reading', 'Card: reading', terminal('reading')),
  scene('K29-pin', 'Card: PIN', terminal('enter-pin')),
  scene('K29-bank', 'Card: bank', terminal('authorising')),
  scene('K29-slow', 'Card: bank, longer than usual', () => ({
    story: stories.paying(),
    main: 'sale.paying',
    live: { ...calm, terminalStage: 'authorising', terminalSlow: true },
  })),
  scene('K29-remove', 'Card: remove', terminal('remove-card')),
  scene('K30-approved', 'Approved', () => ({ story: stories.completed(), main: 'sale.completed.approved' })),
  scene('K31-declined', 'Declined', () => ({ story: stories.declined(), main: 'sale.shopping.declined' })),
  scene('K32-doubt', 'In doubt', () => ({ story: stories.inDoubt(), main: 'sale.inDoubt' })),
  scene('K32-colleague', 'In doubt, a colleague comes', () => ({
    story: stories.escalated(),
    main: 'sale.inDoubt',
  })),
  scene('K32-reversing', 'Money goes back', () => ({ story: stories.reversing(), main: 'sale.reversing' })),
  scene('K35-receipt', 'Receipt', () => ({ story: stories.completed(), main: 'sale.completed.receipt' })),
  scene('K35-phone', 'Receipt, also on the phone', () => ({
    story: stories.completed(),
    main: 'sale.completed.receipt',
    receiptCode,
  })),
  scene('K35-no-paper', 'Receipt, no paper', () => ({
    story: stories.completed(),
    main: 'sale.completed.receipt',
    live: paperOut,
  })),
  scene('K36-printing', 'Thanks, printing', () => ({
    story: stories.printing(),
    main: 'sale.completed.thanks',
  })),
  scene('K36-printed', 'Thanks, printed', () => ({
    story: stories.printed('printed'),
    main: 'sale.completed.thanks',
  })),
  scene('K36-none', 'Thanks, no receipt', () => ({
    story: stories.withoutReceipt(),
    main: 'sale.completed.thanks',
  })),
  scene('K36-phone', 'Thanks, receipt on the phone', () => ({
    story: stories.withoutReceipt(),
    main: 'sale.completed.thanks',
    receiptCode,
  })),
  scene('K36-paper-phone', 'Thanks, printed, also on the phone', () => ({
    story: stories.printed('printed'),
    main: 'sale.completed.thanks',
    receiptCode,
  })),
  scene('K42-printer', 'Printer trouble', () => ({
    story: stories.printed('failed'),
    main: 'sale.completed.thanks',
    live: troubled('printer', 'cutter-jam'),
  })),
  scene('K42-no-paper', 'No paper, the receipt waits', () => ({
    story: stories.printing(),
    main: 'sale.completed.thanks',
    live: paperOut,
  })),
  scene('K42-phone', 'Printer trouble, receipt on the phone', () => ({
    story: stories.printed('failed'),
    main: 'sale.completed.thanks',
    live: troubled('printer', 'cover-open'),
    receiptCode,
  })),
]

const troubleScenes: readonly Scene[] = [
  scene('K43-tender', 'Pay, card payment rests', () => ({
    story: stories.shopping(),
    main: 'sale.shopping.tender',
    live: away('terminal'),
  })),
  scene('K43-lost', 'The page lost its lane', () => ({ story: stories.shopping(), main: 'starting' })),
  scene('K43-lost-paying', 'The page lost its lane, paying', () => ({
    story: stories.paying(),
    main: 'starting',
  })),
  scene('K43-lost-paid', 'The page lost its lane, paid', () => ({
    story: stories.completed(),
    main: 'starting',
  })),
  scene('K45-service', 'Out of service', () => ({
    story: stories.shopping(),
    main: 'outOfService',
    live: { ...calm, outOfService: 'disk-full' },
  })),
  scene('K45-elsewhere', 'Open elsewhere', () => ({ story: openLane(), main: 'elsewhere' })),
  scene('K45-no-key', 'No key', () => ({ story: openLane(), main: 'noKey' })),
  scene('K45-out-of-date', 'Out of date', () => ({ story: openLane(), main: 'outOfDate' })),
  scene('K46-starting', 'Starting', () => ({ story: openLane(), main: 'starting' })),
]

export const scenes: readonly Scene[] = [
  ...shoppingScenes,
  ...paymentScenes,
  ...staffScenes,
  ...troubleScenes,
]
