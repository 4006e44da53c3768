import { describe, expect, test } from 'vitest'
import { codeFaults } from '../gs1/pattern/code-faults.ts'
import { profileOn } from '../tax/rates-on.ts'
import { leviesOf } from '../tax/levy-shares.ts'
import { findTaxRate } from '../tax/taxable-portions.ts'
import { findProfile, PROFILES } from './profiles.ts'

test('a profile is found by its id, and no other', () => {
  expect(PROFILES.map(({ profileId }) => findProfile(profileId)?.profileId)).toEqual(
    PROFILES.map(({ profileId }) => profileId),
  )
  expect(new Set(PROFILES.map(({ profileId }) => profileId)).size).toBe(PROFILES.length)
  expect(findProfile('atlantis')).toBeNull()
})

describe.each(PROFILES)('the profile $profileId', (profile) => {
  const { taxRates, depositTaxCode, codes } = profile
  // Each rate at its edges: what counts on one day is what has to fit together.
  const days = new Set(
    taxRates.flatMap(({ fromDay = '0000-01-01', toDay = '9999-12-31' }) => [fromDay, toDay]),
  )

  test('names no tax code that it does not have, and none twice', () => {
    const named = taxRates.flatMap(({ below, benefitCode }) => [below?.code, benefitCode])
    const all = [...named, depositTaxCode].filter((code) => code !== undefined && code !== null)
    expect(all.filter((code) => findTaxRate(taxRates, code) === null)).toEqual([])
    for (const day of days) {
      const codes = profileOn(profile, day).taxRates.map(({ code }) => code)
      expect(codes).toEqual([...new Set(taxRates.map(({ code }) => code))])
    }
  })

  test('has levies that sum to their rate, and each levy has one rate everywhere', () => {
    for (const rate of taxRates)
      expect(leviesOf(rate).reduce((sum, { ratePpm }) => sum + ratePpm, 0)).toBe(rate.ratePpm)
    for (const day of days) {
      const levies = profileOn(profile, day).taxRates.flatMap(leviesOf)
      const rates = new Map(levies.map(({ levyId, ratePpm }) => [levyId, ratePpm]))
      expect(levies.filter(({ levyId, ratePpm }) => rates.get(levyId) !== ratePpm)).toEqual([])
    }
  })

  test('exempts under codes that bear no tax', () => {
    const exempt = taxRates.flatMap(({ below, benefitCode }) => [below?.code, benefitCode])
    const rates = exempt.flatMap((code) => (code === undefined ? [] : [findTaxRate(taxRates, code)?.ratePpm]))
    expect(rates.filter((ratePpm) => ratePpm !== 0)).toEqual([])
  })

  test('reads codes by patterns that hold', () => {
    expect(codeFaults(codes)).toEqual([])
  })
})
