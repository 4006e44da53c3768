import {
  codeFaults,
  err,
  findProfile,
  germany,
  LABEL_PATTERNS,
  ok,
  PROFILES,
  type CodeRules,
  type LabelPattern,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import type { LaneConfig } from './lane-config.ts'

/** The profile of the store, with what its configuration says of its codes. The error is a sentence. */
export function profileOf({
  profile: profileId = germany.profileId,
  codes = {},
}: Pick<LaneConfig, 'profile' | 'codes'>): Result<StoreProfile, string> {
  const profile = namedProfile(profileId)
  if (!profile.ok) return profile
  const { value: country } = profile
  const labels = countryLabels(codes.labelCountry, country.codes)
  if (labels === null) {
    const known = Object.keys(LABEL_PATTERNS).join(', ')
    return err(
      `No labels are known of ${codes.labelCountry ?? ''}. Name one of ${known}, or write \`labels\`.`,
    )
  }
  const rules: CodeRules = {
    shortGtinInLinks: codes.shortGtinInLinks ?? country.codes.shortGtinInLinks,
    labels: [...(codes.labels ?? []), ...labels],
    reducedLabels: codes.reducedLabels ?? country.codes.reducedLabels,
    depositSlips: codes.depositSlips ?? country.codes.depositSlips,
    memberCodes: codes.memberCodes ?? country.codes.memberCodes,
  }
  const [fault] = codeFaults(rules)
  if (fault !== undefined) return err(`The code pattern ${fault.pattern} is wrong: ${fault.reason.text}.`)
  return ok({ ...country, codes: rules, labelPolicy: codes.labelPolicy ?? country.labelPolicy })
}

/** The store profile with this id. The error names those that there are. */
export function namedProfile(profileId: string): Result<StoreProfile, string> {
  const profile = findProfile(profileId)
  if (profile !== null) return ok(profile)
  const known = PROFILES.map((one) => one.profileId).join(', ')
  return err(`There is no store profile ${profileId}. Name one of ${known}.`)
}

function countryLabels(country: string | undefined, { labels }: CodeRules): readonly LabelPattern[] | null {
  if (country === undefined) return labels
  const found = Object.entries(LABEL_PATTERNS).find(([one]) => one === country)
  return found === undefined ? null : found[1]
}
