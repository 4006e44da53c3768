import { err, ok, type Result } from '../result.ts'
import type { Prompt } from '../weigh-check/bagging-watch.ts'
import type { WeighEvidence } from '../weigh-check/evidence.ts'
import { BAGS_MAX, type Bagging } from './bagging.ts'
import type { CommandOf, Refusal } from './commands.ts'
import { nameOf, onSale, type Decision, type Draft } from './draft.ts'
import { basketOf, mustBeLane, mustNotBeStranger, unfinishedOf } from './guards.ts'
import type { Intervention } from './intervention.ts'
import type { Sale } from './ledger.ts'
import { liveLines, saleIn } from './queries.ts'
import { INTERVENTIONS_MAX, raise, resolveAll } from './raise.ts'

/** From here on the platform has a say. */
export function beginBagging(draft: Draft, command: CommandOf<'begin-bagging'>): Decision {
  const { platform, zeroMg, isFirst } = command
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const sale = basketOf(draft.ledger)
  if (!sale.ok) return sale
  const { saleId, bagging, lines } = sale.value
  if (bagging !== undefined) return err('already')
  const excused = isFirst ? [] : lines.map(({ lineId }) => lineId)
  return ok(onSale(draft, saleId, { type: 'bagging-began', platform, zeroMg, excused }))
}

/** A fact, also while somebody pays. */
export function recordPlatform(draft: Draft, command: CommandOf<'record-platform'>): Decision {
  const { massMg, observed } = command
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const sale = unfinishedOf(draft.ledger)
  if (!sale.ok) return sale
  const { saleId, bagging } = sale.value
  return bagging === undefined
    ? err('not-allowed')
    : ok(onSale(draft, saleId, { type: 'platform-settled', massMg, observed }))
}

/** One thing at a time is told; with a call it is also brought to staff, and what is in order calls nobody any more. */
export function tellBagging(draft: Draft, { prompt, call }: CommandOf<'tell-bagging'>): Decision {
  const lane = mustBeLane(draft)
  if (!lane.ok) return lane
  const found = baggingOf(draft)
  if (!found.ok) return found
  const { sale, bagging } = found.value
  const told = isAlike(bagging.told, prompt)
    ? draft
    : onSale(draft, sale.saleId, { type: 'bagging-told', prompt })
  const called = prompt.kind === 'all-there' ? withoutCall(told) : withCall(told, prompt, call)
  return called.placed.length === 0 ? err('already') : ok(called)
}

export function announceBag(draft: Draft): Decision {
  const found = shoppersBagging(draft)
  if (!found.ok) return found
  const { sale, bagging } = found.value
  if (bagging.bags >= BAGS_MAX) return err('already')
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(draft, sale.saleId, { type: 'bag-announced', by }))
}

/** Too large for the platform. */
export function skipBagging(draft: Draft, { lineId }: CommandOf<'skip-bagging'>): Decision {
  const found = shoppersBagging(draft)
  if (!found.ok) return found
  const { sale, bagging } = found.value
  const isLine = liveLines(sale).some((line) => line.lineId === lineId && line.parentLineId === null)
  if (!isLine) return err('no-such-line')
  if (bagging.excused.includes(lineId)) return err('already')
  const by = nameOf(draft.circumstances.actor)
  return ok(onSale(draft, sale.saleId, { type: 'bagging-skipped', lineId, by }))
}

type Found = Result<{ readonly sale: Sale; readonly bagging: Bagging }, Refusal>

function shoppersBagging(draft: Draft): Found {
  const stranger = mustNotBeStranger(draft)
  return stranger.ok ? baggingOf(draft) : stranger
}

function baggingOf({ ledger }: Draft): Found {
  const sale = basketOf(ledger)
  if (!sale.ok) return sale
  const { bagging } = sale.value
  return bagging === undefined ? err('not-allowed') : ok({ sale: sale.value, bagging })
}

function withCall(draft: Draft, prompt: Prompt, call: WeighEvidence | null): Draft {
  const sale = saleIn(draft.ledger)
  const open = sale.interventions.find(({ kind }) => kind === 'weight')
  if (call === null || saysTheSame(open, prompt)) return draft
  if (open === undefined && sale.interventions.length >= INTERVENTIONS_MAX) return draft
  return raise(draft, sale, { kind: 'weight', prompt, ...call }, open)
}

function withoutCall(draft: Draft): Draft {
  return resolveAll(draft, saleIn(draft.ledger), 'withdrawn', ({ kind }) => kind === 'weight')
}

function saysTheSame(open: Intervention | undefined, prompt: Prompt): boolean {
  return open?.evidence.kind === 'weight' && isAlike(open.evidence.prompt, prompt)
}

function isAlike(one: Prompt, other: Prompt): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
