import {
  badgeBarcode,
  blockingInterventions,
  dueMinor,
  paidMinor,
  phaseOf,
  type Ledger,
} from '@clearlane/domain'
import type { UiCommand } from '@clearlane/lane-contract'
import type { Act } from '@clearlane/bench/acts'
import type { Scene } from '../rig/rig.ts'

export const NUTELLA = '3017620422003'
export const SPRITE = '5449000014535' // with a deposit of 0.25
export const WINE = '4011588001330' // from 16
export const TEQUILA = '4062400115483' // from 18, and dear enough that its removal needs help
export const BANANAS = 'plu:4011'
export const BADGE = badgeBarcode('ALEX01') // Alex, as `npm start` prints it
export const PIN = '2468'

const SCANNED = [NUTELLA, SPRITE, TEQUILA, WINE]
const PART_MINOR = 500
const BANANAS_G = 750

/** One thing that somebody does next; the name says whether it is still the same. */
export type Step = {
  readonly name: string
  readonly act?: Act
  readonly ask?: UiCommand
}

/**
 * What shopper and staff of the scripted sale do in this scene, decided from what they see alone: after any kill they
 * go on from where the lane says that they are. Null: they wait.
 */
export function nextStep(scene: Scene): Step | null {
  const { picture, whole } = scene
  if (!whole || picture.closed !== null) return null
  const { ledger } = picture
  const card = cardStep(scene)
  if (card !== null) return card
  switch (phaseOf(ledger)) {
    case 'closed':
    case 'paying':
    case 'in-doubt':
    case 'reversing':
      return null
    case 'attract':
      return scan(NUTELLA)
    case 'weighing':
      return weighing(scene)
    case 'scanning':
    case 'part-paid':
      return shopping(scene)
    case 'completed':
      return ending(ledger)
  }
}

/**
 * A weight that still lies there was read for a lane that died before it could write it: it is emptied, and placed again
 * when the lane has seen the empty scale. Somebody faster than that would never be weighed.
 */
function weighing({ picture: { live }, view }: Scene): Step | null {
  if (view.scale.loadG === 0)
    return live.scale.state === 'zero' ? { name: 'place', act: { act: 'place', grams: BANANAS_G } } : null
  return live.scale.state === 'stable' ? { name: 'lift', act: { act: 'lift' } } : null
}

function cardStep({ view: { terminal } }: Scene): Step | null {
  if (terminal.stage === 'present-card') return { name: 'tap', act: { act: 'tap', card: 'girocard' } }
  if (terminal.stage === 'enter-pin') return { name: 'pin', act: { act: 'pin', right: true } }
  return null
}

function shopping(scene: Scene): Step | null {
  const { picture, view } = scene
  const { ledger } = picture
  if (view.scale.loadG !== 0) return { name: 'lift', act: { act: 'lift' } }
  const staff = staffStep(scene)
  if (staff !== 'nobody') return staff
  const missing = SCANNED.find((gtin) => !hasEver(ledger, `gtin:0${gtin}`))
  if (missing !== undefined) return scan(missing)
  if (!hasEver(ledger, BANANAS)) return { name: 'weigh', ask: { type: 'weigh-produce', itemId: BANANAS } }
  const tequila = ledger.sale?.lines.find((line) => line.item.itemId === `gtin:0${TEQUILA}` && !line.voided)
  if (tequila !== undefined && !isAsked(ledger, tequila.lineId))
    return { name: 'remove', ask: { type: 'remove-line', lineId: tequila.lineId } }
  if (blockingInterventions(ledger).length > 0)
    return { name: 'badge', act: { act: 'scan', data: BADGE, symbology: ']C0' } }
  return pay(scene)
}

/** What staff do when they are at the lane. */
function staffStep({ picture: { ledger, live } }: Scene): Step | null | 'nobody' {
  if (ledger.staff === null)
    return live.signIn.state === 'pin'
      ? { name: 'pin of staff', ask: { type: 'staff-pin', pin: PIN } }
      : 'nobody'
  const [open] = blockingInterventions(ledger)
  if (open === undefined) return { name: 'leave', ask: { type: 'staff-leave' } }
  const { interventionId, version } = open
  const resolve = { type: 'staff-resolve', interventionId, version, resolution: 'approved' } as const
  return { name: `resolve ${interventionId}`, ask: resolve }
}

function pay({ picture: { ledger, seq, live } }: Scene): Step | null {
  const { sale } = ledger
  if (sale === null || live.terminalStage !== 'idle') return null
  const due = dueMinor(ledger)
  const first = paidMinor(ledger, sale.saleId) === 0
  const amountMinor = first ? PART_MINOR : due
  const seenTotalMinor = sale.totals.totalMinor
  return {
    name: `pay ${ledger.attempts.length}`,
    ask: { type: 'pay', amountMinor, seenSeq: seq, seenTotalMinor },
  }
}

function ending({ sale }: Ledger): Step | null {
  const print = sale?.completion?.print ?? null
  if (print === null) return { name: 'receipt', ask: { type: 'choose-receipt', method: 'paper' } }
  return print.outcome === null ? null : { name: 'finish', ask: { type: 'finish' } }
}

const scan = (gtin: string): Step => ({
  name: `scan ${gtin}`,
  act: { act: 'scan', data: gtin, symbology: ']E0' },
})

const hasEver = ({ sale }: Ledger, itemId: string) =>
  sale?.lines.some(({ item }) => item.itemId === itemId) ?? false

const isAsked = ({ sale }: Ledger, lineId: string) =>
  sale?.interventions.some(({ evidence }) => evidence.kind === 'void' && evidence.lineId === lineId) ?? false

/** What has to be in the basket at the end, each once. */
export const BOUGHT = [`gtin:0${NUTELLA}`, `gtin:0${SPRITE}`, `gtin:0${WINE}`, BANANAS].toSorted()
