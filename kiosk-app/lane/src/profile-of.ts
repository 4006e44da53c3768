import {
  codeFaults,
  err,
  germany,
  LABEL_PATTERNS,
  ok,
  type CodeRules,
  type LabelPattern,
  type Result,
  type StoreProfile,
} from '@clearlane/domain'
import type { LaneConfig } from './lane-config.ts'

/** The profile of the store, with what its configuration says of its codes. The error is a sentence. */
export function profileOf({ codes = {} }: Pick<LaneConfig, 'codes'>): Result<StoreProfile, string> {
  const country = countryLabels(codes.labelCountry ?? germany.country)
  if (country === null) {
    const known = Object.keys(LABEL_PATTERNS).join(', ')
    return err(
      `No labels are known of ${codes.labelCountry ?? ''}. Name one of ${known}, or write \`labels\`.`,
    )
  }
  const rules: CodeRules = {
    shortGtinInLinks: codes.shortGtinInLinks ?? germany.codes.shortGtinInLinks,
    labels: [...(codes.labels ?? []), ...country],
    depositSlips: codes.depositSlips ?? germany.codes.depositSlips,
    memberCodes: codes.memberCodes ?? germany.codes.memberCodes,
  }
  const [fault] = codeFaults(rules)
  if (fault !== undefined) return err(`The code pattern ${fault.pattern} is wrong: ${fault.reason.text}.`)
  return ok({ ...germany, codes: rules, labelPolicy: codes.labelPolicy ?? germany.labelPolicy })
}

function countryLabels(country: string): readonly LabelPattern[] | null {
  const found = Object.entries(LABEL_PATTERNS).find(([one]) => one === country)
  return found === undefined ? null : found[1]
}
