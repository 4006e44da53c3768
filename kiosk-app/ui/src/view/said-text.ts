import type { ScanRefusal } from '@clearlane/domain'
import type { AnyRefusal } from '../link/messages.ts'
import type { PlainId, Words } from '../strings/words.ts'
import { refusalText } from './refusal-text.ts'
import { paidOf, type World } from './world.ts'

const OUTCOMES = {
  paid: 'staff.outcome.paid',
  'not-paid': 'staff.outcome.not-paid',
  returned: 'staff.outcome.returned',
  'not-returned': 'staff.outcome.not-returned',
} as const

/** The toast's one line, or nothing where the screen itself says it. */
export function saidText(world: World, words: Words): string | null {
  const { said } = world.context
  if (said === null) return null
  if (said.kind === 'refusal') return refused(said.refusal, world, words)
  if (said.kind === 'settled')
    return words.t(OUTCOMES[said.outcome], { amount: words.money(said.amountMinor) })
  const { notice } = said
  switch (notice.kind) {
    case 'scan-refused':
      return words.t(scanRefusalText(notice.reason))
    case 'unknown-item':
      return words.t('notice.unknown', { code: notice.data.slice(0, 20) })
    case 'price-check':
      return words.t('notice.price', {
        name: words.name(notice.item),
        price: words.money(notice.item.priceMinor),
      })
  }
}

/** Staff are those whom a shopper is told to call: they read what to do. */
function refused(refusal: AnyRefusal, world: World, words: Words): string {
  const id = refusalText(refusal)
  return id === 'refusal.paid-part' && world.mirror.ledger.staff !== null
    ? words.t('staff.paid-part', { amount: words.money(paidOf(world)) })
    : words.t(id)
}

export function scanRefusalText(reason: ScanRefusal): PlainId {
  switch (reason) {
    case 'paying':
      return 'notice.refused.paying'
    case 'lane-closed':
      return 'notice.refused.closed'
    case 'blocked-item':
      return 'notice.refused.blocked'
    case 'expired':
      return 'notice.refused.expired'
    case 'best-before-passed':
      return 'notice.refused.best-before'
    case 'recalled':
      return 'notice.refused.recalled'
    case 'outside-hours':
      return 'notice.refused.hours'
    case 'item-limit':
      return 'notice.refused.limit'
    case 'label-unreadable':
      return 'notice.refused.label'
    case 'coupon':
      return 'notice.refused.coupon'
    case 'deposit-slip':
      return 'notice.refused.deposit-slip'
    case 'member':
      return 'notice.refused.member'
    case 'no-price':
      return 'notice.refused.no-price'
    case 'sale-full':
      return 'notice.refused.full'
    case 'duplicate':
      return 'notice.refused.duplicate'
    case 'finished':
      return 'notice.refused.finished'
    case 'staff':
    case 'disk-reserve':
      return 'notice.refused.service'
  }
}
