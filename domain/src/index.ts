export * from './result.ts'
export * from './store-profile.ts'
export * from './catalogue/item.ts'
export * from './receipt/document.ts'
export * from './sale/attempt.ts'
export { BAGS_MAX, IN_ORDER, type Bagging } from './sale/bagging.ts'
export * from './sale/commands.ts'
export * from './sale/events.ts'
export * from './sale/intervention.ts'
export * from './sale/ledger.ts'
export * from './sale/lines.ts'
export * from './assert.ts'
export * from './money/allocate.ts'
export * from './money/cash-rounding.ts'
export * from './money/minor.ts'
export * from './money/plain.ts'
export * from './money/price-of-weight.ts'
export * from './money/rounding.ts'
export * from './pricing/changed-lines.ts'
export * from './pricing/discount-value.ts'
export * from './pricing/price-basket.ts'
export * from './promotions/promotion.ts'
export * from './promotions/promotion-index.ts'
export * from './promotions/promotion-faults.ts'
export * from './promotions/time-window.ts'
export * from './tax/explain-tax.ts'
export * from './tax/rates-on.ts'
export * from './tax/return-of-line.ts'
export * from './tax/taxable-portions.ts'
export * from './tax/tax-lines.ts'
export { receiptDocument } from './receipt/receipt-document.ts'
export {
  attemptsToReverse,
  capturedMinor,
  dueMinor,
  effectMinor,
  isOwedBack,
  paidMinor,
  remainingMinor,
  unsettledAttempts,
} from './sale/attempt-money.ts'
export { canPay } from './sale/can-pay.ts'
export { decide } from './sale/decide.ts'
export { closeDayBlockers, type DayBlocker } from './sale/decide-lane.ts'
export { isLocked, SIGN_IN_FAILURES_MAX, SIGN_IN_LOCK_MIN } from './sale/decide-staff.ts'
export { emptyLedger } from './sale/empty-ledger.ts'
export { evolve } from './sale/evolve.ts'
export { checkInvariants, type Recorded } from './sale/invariants.ts'
export { isFrozen, phaseOf } from './sale/phase.ts'
export { blockingInterventions, childLines, liveLines, openInterventions } from './sale/queries.ts'
export * from './catalogue/item-faults.ts'
export * from './catalogue/item-id.ts'
export * from './catalogue/name-in.ts'
export * from './gs1/composite-part.ts'
export * from './search/fold-words.ts'
export * from './search/near-words.ts'
export * from './gs1/badge.ts'
export * from './gs1/check-digit.ts'
export { findRule } from './gs1/ai/ai-table.ts'
export * from './gs1/ai/element.ts'
export * from './gs1/code-rules.ts'
export * from './gs1/coupon/coupon.ts'
export * from './gs1/gtin.ts'
export * from './gs1/pattern/code-patterns.ts'
export * from './gs1/pattern/code-faults.ts'
export * from './gs1/pattern/try-pattern.ts'
export * from './gs1/piece-facts.ts'
export * from './gs1/read-barcode.ts'
export * from './gs1/reading.ts'
export * from './gs1/upc-e.ts'
export * from './profiles/canada.ts'
export * from './profiles/germany.ts'
export * from './profiles/label-patterns.ts'
export * from './profiles/profiles.ts'
export * from './restrictions/open-restrictions.ts'
export * from './restrictions/sale-hours.ts'
export * from './weigh-check/bagging-watch.ts'
export { evidenceOf, type WeighEvidence } from './weigh-check/evidence.ts'
export { type WatchStep, watchAfter } from './weigh-check/watch-of-sale.ts'
export { type MassBelief } from './weigh-check/mass-belief.ts'
export { milligramsOf } from './weigh-check/milligrams.ts'
export { type ObservedMass } from './weigh-check/observed-mass.ts'
export { type Platform } from './weigh-check/platform.ts'
export {
  follow,
  leansAtMs,
  type PlatformReading,
  settlesAtMs,
  UNSETTLED,
  type Settling,
} from './weigh-check/settling.ts'
export { type Instruction, type Verdict } from './weigh-check/verdict.ts'
export { type Duty, type Wanted } from './weigh-check/wanted.ts'
export { massFromName, wantedOfLines } from './weigh-check/wanted-of-lines.ts'
export {
  accepted,
  startWeighCheck,
  type WeighCheck,
  withBasket,
  withSettled,
} from './weigh-check/weigh-check.ts'
