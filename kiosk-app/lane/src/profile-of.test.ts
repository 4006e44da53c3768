import { canadaQuebec, germany, LABEL_PATTERNS, PROFILES } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { profileOf } from './profile-of.ts'

test('a store without a word about codes is a German one', () => {
  expect(profileOf({})).toEqual({ ok: true, value: germany })
})

test.each(PROFILES)('a store can be $profileId', (profile) => {
  expect(profileOf({ profile: profile.profileId })).toEqual({ ok: true, value: profile })
})

test('a store profile that does not exist is named, with those that do', () => {
  const wrong = profileOf({ profile: 'atlantis' })
  expect(wrong.ok ? '' : wrong.error).toMatch(/no store profile atlantis. Name one of germany, austria, /)
})

test('a store in Quebec may have German labels and keeps its taxes', () => {
  const profile = profileOf({ profile: 'canada-quebec', codes: { labelCountry: 'DE' } })
  expect(profile).toMatchObject({
    value: { taxRates: canadaQuebec.taxRates, codes: { labels: LABEL_PATTERNS.DE } },
  })
})

test('a store names the country of its labels, and writes its own before them', () => {
  const own = { pattern: '2IIIIIIWWWWWC', decimals: 3 }
  const profile = profileOf({
    codes: { labelCountry: 'SE', labels: [own], memberCodes: [], labelPolicy: 'weight-from-label' },
  })
  expect(profile).toMatchObject({
    value: {
      codes: {
        labels: [own, ...LABEL_PATTERNS.SE],
        memberCodes: [],
        depositSlips: germany.codes.depositSlips,
      },
      labelPolicy: 'weight-from-label',
    },
  })
})

test.each([
  [{ labelCountry: 'XX' }, /No labels are known of XX. Name one of CA, DE/],
  [{ labels: [{ pattern: '2IIIC', decimals: 0 }] }, /2IIIC is wrong: pattern: a label has 13 marks/],
  [{ memberCodes: ["'CLM"] }, /a quote is not closed/],
])('%j is named and the lane does not start', (codes, sentence) => {
  const profile = profileOf({ codes })
  expect(profile.ok ? '' : profile.error).toMatch(sentence)
})
