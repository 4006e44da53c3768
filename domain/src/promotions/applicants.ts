import { entryAt } from '../entry-at.ts'
import { additionsBidder, bidderFor, blindBidder, type Bidder } from './bidder.ts'
import type { Group, PlacedTrack } from './group.ts'
import { freeSetsBidder, itemSetsBidder } from './in-turn.ts'
import { trackOf } from './track.ts'

/** Who would bid, and who instead of it when it has too many states to see. */
export type Applicant = { readonly seeing: Bidder; readonly blind: Bidder | null }

/** One for each track or family of tracks, and one for all limited additions. */
export function applicantsOf(group: Group): readonly Applicant[] {
  const families = Map.groupBy(group.tracks, (track) => familyOf(track, group))
  const bidders = [...families.values()].map((tracks) => {
    const track = entryAt(tracks, 0)
    if (isFreeOfLines(track) && track.isOfOneItem) return itemSetsApplicant(tracks)
    if (tracks.length > 1) return { seeing: freeSetsBidder(tracks), blind: null }
    const seeing = bidderFor(track)
    return { seeing, blind: track.of.offer.kind === 'mix-and-match' ? blindBidder(track, seeing) : null }
  })
  return group.counters.size === 0 ? bidders : [...bidders, { seeing: additionsBidder(group), blind: null }]
}

/**
 * Sets of one item are of one family, and sets with a free piece when they are for the same pieces; others are by
 * themselves.
 */
function familyOf(track: PlacedTrack, { steps }: Group): string {
  const { of, index } = track
  if (!isFreeOfLines(track)) return String(index)
  if (track.isOfOneItem) return 'item'
  if (of.offer.kind !== 'cheapest-free') return String(index)
  return steps.map(({ goods }) => (goods.claims.some((claim) => claim.of === of) ? 'x' : '-')).join('')
}

function isFreeOfLines({ of }: PlacedTrack): boolean {
  return of.promotion.limits.perLine === null
}

/** Blind to limits it bids as if there were none, and pays for each piece of a set that is limited. */
function itemSetsApplicant(tracks: readonly PlacedTrack[]): Applicant {
  const limited = tracks.filter(({ of }) => of.promotion.limits.perSale !== null)
  const seeing = itemSetsBidder(tracks.map((track) => ({ track, seen: track })))
  if (limited.length === 0) return { seeing, blind: null }
  const unlimited = tracks.map((track) => ({ track, seen: trackOf(withoutLimits(track.of)) }))
  return { seeing, blind: { ...itemSetsBidder(unlimited), blind: limited, sighted: seeing } }
}

function withoutLimits(of: PlacedTrack['of']): PlacedTrack['of'] {
  return { ...of, promotion: { ...of.promotion, limits: { perSale: null, perLine: null } } }
}
