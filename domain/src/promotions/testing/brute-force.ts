import type { SaleWeight } from '../../sale/lines.ts'
import type { OfferedLine } from '../goods.ts'
import type { BasketOffer, ItemOffer, Promotion, Reward, Scope } from '../promotion.ts'

/**
 * The most that a small basket can save, found by trying everything: each piece without exclusive offer or under any of
 * them, each way to put sets together. Written apart from the engine on purpose; it shares types with it and no code.
 */
export function mostSaved(lines: readonly OfferedLine[], promotions: readonly Promotion[]): number {
  const itemOffers = promotions.filter(isItemOffer)
  const exclusive = itemOffers.filter((one) => !isCombinable(one))
  const combinable = itemOffers.filter(isCombinable)
  const pieces = lines.flatMap(piecesOf)
  const baskets: (readonly Piece[])[] = exclusive.map(() => [])
  let best = 0
  const assign = (index: number, rest: readonly Piece[]): void => {
    const piece = pieces[index]
    if (piece === undefined) {
      const sets = exclusive.map((one, i) => mostOf(one, baskets[i] ?? []))
      const sum = sets.reduce((minor, one) => minor + one, restSaved(rest, combinable))
      if (sum > best) best = sum
      return
    }
    assign(index + 1, [...rest, piece])
    for (const [i, one] of exclusive.entries()) {
      const before = baskets[i] ?? []
      if (!isFor(one, piece)) continue
      baskets[i] = [...before, piece]
      if (mayHave(one, baskets[i])) assign(index + 1, rest)
      baskets[i] = before
    }
  }
  assign(0, [])
  const worth = lines.reduce((minor, line) => minor + line.extendedMinor, 0)
  return best + basketSaved(worth, worth - best, promotions)
}

type Piece = {
  readonly line: OfferedLine
  readonly worth: number
  readonly weight: SaleWeight | null
  readonly isAlike: boolean
}
type ItemPromotion = Promotion & { readonly offer: ItemOffer }

function piecesOf(line: OfferedLine): Piece[] {
  const { measure, extendedMinor } = line
  if (measure.kind === 'weight')
    return [{ line, worth: extendedMinor, weight: measure.weight, isAlike: false }]
  if (measure.kind === 'volume' || measure.labelPriceMinor !== undefined)
    return [{ line, worth: extendedMinor, weight: null, isAlike: false }]
  const one = { line, worth: line.item.priceMinor, weight: null, isAlike: true }
  return Array.from({ length: measure.quantity }, () => one)
}

function isItemOffer(one: Promotion): one is ItemPromotion {
  return one.offer.kind !== 'basket'
}

function isCombinable({ offer }: ItemPromotion): boolean {
  return 'combining' in offer && offer.combining === 'combinable'
}

const fits = (scope: Scope, { line: { item } }: Piece): boolean =>
  scope === 'all' || scope.itemIds.includes(item.itemId) || scope.departments.includes(item.department)

function isFor({ offer }: ItemPromotion, piece: Piece): boolean {
  if (offer.kind === 'mix-and-match') return offer.groups.some(({ items }) => fits(items, piece))
  return fits(offer.items, piece) && (offer.kind !== 'n-for-m' || piece.isAlike)
}

function mayHave({ limits }: Promotion, taken: readonly Piece[] = []): boolean {
  const { perLine } = limits
  if (perLine === null) return true
  return taken.every(({ line }) => taken.filter((other) => other.line === line).length <= perLine)
}

/** The most that these pieces can save under this offer; less than anything when it cannot have them all. */
function mostOf({ offer, limits }: ItemPromotion, taken: readonly Piece[]): number {
  const uses = limits.perSale ?? Infinity
  if (taken.length === 0) return 0
  switch (offer.kind) {
    case 'percent':
    case 'amount':
    case 'fixed-price':
      return allOff(offer, taken, uses)
    case 'tiered': {
      const reached = offer.tiers.filter(({ from }) => from <= taken.length)
      return Math.max(...reached.map(({ reward }) => allOff(reward, taken, uses)))
    }
    case 'n-for-m':
      return mostSets(taken, uses, offer.take, (set) =>
        set.every(
          ({ line }) =>
            line.item.itemId === set[0]?.line.item.itemId && line.item.priceMinor === set[0].worth,
        )
          ? cheapest(set, offer.take - offer.pay)
          : null,
      )
    case 'cheapest-free':
      return mostSets(taken, uses, offer.take, (set) => cheapest(set, 1))
    case 'mix-and-match': {
      const size = offer.groups.reduce((sum, { quantity }) => sum + quantity, 0)
      const slots = offer.groups.flatMap(({ items, quantity }) =>
        Array.from({ length: quantity }, () => items),
      )
      return mostSets(taken, uses, size, (set) => {
        if (!fill(slots, set)) return null
        const worth = set.reduce((sum, piece) => sum + piece.worth, 0)
        const { reward } = offer
        if (reward.kind === 'fixed-price') return worth - reward.priceMinor
        return set.reduce((sum, piece) => sum + off(reward, piece, piece.worth), 0)
      })
    }
  }
}

function allOff(reward: Reward, taken: readonly Piece[], uses: number): number {
  if (taken.length > uses) return -Infinity
  return taken.reduce((sum, piece) => sum + off(reward, piece, piece.worth), 0)
}

function cheapest(set: readonly Piece[], count: number): number {
  const worths = set.map(({ worth }) => worth).toSorted((a, b) => a - b)
  return worths.slice(0, count).reduce((sum, one) => sum + one, 0)
}

/** Whether every piece finds a slot of its own. */
function fill(slots: readonly Scope[], set: readonly Piece[]): boolean {
  const [piece, ...others] = set
  if (piece === undefined) return true
  return slots.some((slot, i) => fits(slot, piece) && fill(slots.toSpliced(i, 1), others))
}

/** The first piece is in a set with any others. */
function mostSets(
  pieces: readonly Piece[],
  uses: number,
  size: number,
  saved: (set: readonly Piece[]) => number | null,
): number {
  const [first, ...others] = pieces
  if (first === undefined) return 0
  if (uses === 0) return -Infinity
  let best = -Infinity
  for (const { set, left } of picks(others, size - 1)) {
    const minor = saved([first, ...set])
    if (minor !== null) best = Math.max(best, minor + mostSets(left, uses - 1, size, saved))
  }
  return best
}

function picks(list: readonly Piece[], count: number): { set: readonly Piece[]; left: readonly Piece[] }[] {
  if (count === 0) return [{ set: [], left: list }]
  const [first, ...others] = list
  if (first === undefined) return []
  return [
    ...picks(others, count - 1).map(({ set, left }) => ({ set: [first, ...set], left })),
    ...picks(others, count).map(({ set, left }) => ({ set, left: [first, ...left] })),
  ]
}

/** Of what no exclusive offer has: amounts, then percentages; a limited one is for the dearest pieces. */
function restSaved(rest: readonly Piece[], offers: readonly ItemPromotion[]): number {
  const ordered = rest
    .map((piece) => ({ piece, left: piece.worth }))
    .toSorted((a, b) => b.piece.worth - a.piece.worth || order(a.piece, b.piece))
  const inOrder = [
    ...offers.filter(({ offer }) => offer.kind === 'amount'),
    ...offers.filter(({ offer }) => offer.kind === 'percent'),
  ]
  for (const one of inOrder) {
    let uses = 0
    const inLine = new Map<OfferedLine, number>()
    for (const own of ordered) {
      const { line } = own.piece
      if (!isFor(one, own.piece) || uses >= (one.limits.perSale ?? Infinity)) continue
      if ((inLine.get(line) ?? 0) >= (one.limits.perLine ?? Infinity)) continue
      if (one.offer.kind !== 'amount' && one.offer.kind !== 'percent') continue
      uses += 1
      inLine.set(line, (inLine.get(line) ?? 0) + 1)
      own.left -= off(one.offer, own.piece, own.left)
    }
  }
  return ordered.reduce((sum, { piece, left }) => sum + piece.worth - left, 0)
}

const order = (a: Piece, b: Piece): number => (a.line.item.itemId < b.line.item.itemId ? -1 : 1)

function off(reward: Reward, { weight }: Piece, left: number): number {
  const times = (minor: number) =>
    weight === null ? minor : half(minor * weight.value * 10 ** (weight.exponent + 6), 1_000_000)
  switch (reward.kind) {
    case 'percent':
      return half(left * reward.ppm, 1_000_000)
    case 'amount':
      return Math.min(left, times(reward.amountMinor))
    case 'fixed-price':
      return Math.max(0, left - times(reward.priceMinor))
  }
}

const half = (numerator: number, denominator: number) =>
  Math.floor((2 * numerator + denominator) / (2 * denominator))

/** All combinable ones, amounts first, or one exclusive one. */
function basketSaved(worth: number, left: number, promotions: readonly Promotion[]): number {
  const reached = promotions
    .map(({ offer }) => offer)
    .filter((offer): offer is BasketOffer => offer.kind === 'basket' && worth >= offer.fromMinor)
  const combinable = reached.filter(({ combining }) => combining === 'combinable')
  const ways = [
    [
      ...combinable.filter(({ reward }) => reward.kind === 'amount'),
      ...combinable.filter(({ reward }) => reward.kind === 'percent'),
    ],
    ...reached.filter(({ combining }) => combining === 'exclusive').map((one) => [one]),
  ]
  const after = ways.map((way) =>
    way.reduce((minor, { reward }) => {
      if (reward.kind === 'amount') return Math.max(0, minor - reward.amountMinor)
      return minor - half(minor * reward.ppm, 1_000_000)
    }, left),
  )
  return left - Math.min(...after)
}
