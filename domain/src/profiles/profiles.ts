import type { StoreProfile } from '../store-profile.ts'
import { austria } from './austria.ts'
import { canadaOntario, canadaQuebec } from './canada.ts'
import { china } from './china.ts'
import { france } from './france.ts'
import { germany } from './germany.ts'
import { japan } from './japan.ts'
import { kuwait } from './kuwait.ts'
import { saudiArabia } from './saudi-arabia.ts'
import { sweden } from './sweden.ts'
import { unitedKingdom } from './united-kingdom.ts'
import { usCalifornia, usNewYork } from './us-states.ts'

/** Every store profile that a lane can be told to use, by its `profileId`. */
export const PROFILES: readonly StoreProfile[] = [
  germany,
  austria,
  france,
  unitedKingdom,
  sweden,
  usNewYork,
  usCalifornia,
  canadaOntario,
  canadaQuebec,
  japan,
  china,
  saudiArabia,
  kuwait,
]

/** The profile with this id, or null. */
export function findProfile(profileId: string): StoreProfile | null {
  return PROFILES.find((profile) => profile.profileId === profileId) ?? null
}
