import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHARACTERS_82 } from './character-sets.ts'
import { currencyNumber } from './currencies.ts'
import { checkPair } from './lint-checks.ts'
import { isLinterName, LINTERS, type LinterName } from './linters.ts'

test.each<[LinterName, readonly string[]]>([
  ['csum', ['4006381333931', '006141411234567890']],
  ['csumalpha', ['1987654Ad4X4bL5ttr2310c2K']], // the example of GS1 General Specifications 7.9.5
  ['iban', ['DE89370400440532013000', 'GB29NWBK60161331926819']],
  ['gcppos1', ['1234', '1234X']],
  ['gcppos2', ['01234', 'X1234Y']],
  ['couponcode', ['012345612345611110123']],
  ['couponposoffer', ['001234561234560123456']],
  ['iso3166', ['276', '840']],
  ['iso3166999', ['276', '999']],
  ['iso3166alpha2', ['DE', 'US']],
  ['iso4217', ['978', '840', '191']],
  ['iso5218', ['0', '1', '2', '9']],
  ['mediatype', ['01', '10', '80', '99']],
  ['packagetype', ['8', '1A', 'X20']],
  ['yymmdd', ['240229', '261231', '000229']],
  ['yymmd0', ['240200', '261100']],
  ['yyyymmdd', ['19000228', '20000229']],
  ['hhmi', ['0000', '2359']],
  ['hh', ['00', '23']],
  ['mi', ['00', '59']],
  ['ss', ['00', '59']],
  ['hasnondigit', ['1A', '-']],
  ['hyphen', ['-']],
  ['importeridx', ['A', 'z', '0', '-', '_']],
  ['latitude', ['0000000000', '1800000000']],
  ['longitude', ['3600000000']],
  ['nonzero', ['0001']],
  ['nozeroprefix', ['0', '10']],
  ['pcenc', ['Stra%C3%9Fe', '', '%25']],
  ['pieceoftotal', ['0101', '0203']],
  ['posinseqslash', ['1/1', '2/3']],
  ['winding', ['0', '1', '9']],
  ['yesno', ['0', '1']],
  ['zero', ['0', '000']],
])('%s lets pass %j', (name, parts) => {
  expect(parts.map((part) => LINTERS[name](part))).toEqual(parts.map(() => -1))
})

test.each<[LinterName, string, number]>([
  ['csum', '4006381333932', 12],
  ['csumalpha', '1987654Ad4X4bL5ttr2310c2L', 23],
  ['csumalpha', '2K', 0],
  ['csumalpha', 'K', 0],
  ['iban', 'DE8937040', 9],
  ['iban', 'XX89370400440532013000', 0],
  ['iban', 'DE8937040044053201300a', 21],
  ['iban', 'DE88370400440532013000', 2],
  ['gcppos1', '123', 3],
  ['gcppos1', '12A4', 2],
  ['gcppos2', '0123', 4],
  ['gcppos2', '012A4', 3],
  ['couponcode', '012345612345611110', 18],
  ['couponposoffer', '2', 0],
  ['iso3166', '999', 0],
  ['iso3166999', '000', 0],
  ['iso3166alpha2', 'XX', 0],
  ['iso4217', '000', 0],
  ['iso5218', '3', 0],
  ['mediatype', '00', 0],
  ['mediatype', '11', 0],
  ['packagetype', 'ZZZ', 0],
  ['yymmdd', '261301', 2],
  ['yymmdd', '260001', 2],
  ['yymmdd', '260229', 4],
  ['yymmdd', '260431', 4],
  ['yymmdd', '260400', 4],
  ['yymmd0', '260132', 4],
  ['yyyymmdd', '19000229', 6],
  ['yyyymmdd', '20261301', 4],
  ['hhmi', '2400', 0],
  ['hhmi', '2360', 2],
  ['hh', '24', 0],
  ['mi', '60', 0],
  ['ss', '60', 0],
  ['hasnondigit', '12', 0],
  ['hyphen', '+', 0],
  ['importeridx', '!', 0],
  ['latitude', '1800000001', 0],
  ['longitude', '3600000001', 0],
  ['nonzero', '000', 0],
  ['nozeroprefix', '01', 0],
  ['pcenc', 'ab%2', 2],
  ['pieceoftotal', '0002', 0],
  ['pieceoftotal', '0302', 2],
  ['posinseqslash', '0/1', 0],
  ['posinseqslash', '3/2', 2],
  ['winding', '2', 0],
  ['yesno', '2', 0],
  ['zero', '01', 1],
])('%s refuses %j at %i', (name, part, place) => {
  expect(LINTERS[name](part)).toBe(place)
})

test('a currency has its number', () => {
  expect([currencyNumber('EUR'), currencyNumber('USD'), currencyNumber('XYZ')]).toEqual(['978', '840', null])
})

test('only names of the dictionary are linters', () => {
  expect([isLinterName('csum'), isLinterName('toString'), isLinterName('')]).toEqual([true, false, false])
})

test('law: the check pair of a model number finds one wrong character', () => {
  const character = fc.constantFrom(...Array.from(CHARACTERS_82))
  const data = fc.string({ unit: character, minLength: 1, maxLength: 23 })
  fc.assert(
    fc.property(data, fc.nat(22), character, (text, at, other) => {
      const place = at % text.length
      const misread = text.slice(0, place) + other + text.slice(place + 1)
      expect(LINTERS.csumalpha(text + checkPair(text))).toBe(-1)
      expect(LINTERS.csumalpha(misread + checkPair(text)) === -1).toBe(misread === text)
    }),
  )
})
