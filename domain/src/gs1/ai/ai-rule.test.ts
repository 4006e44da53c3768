import { expect, test } from 'vitest'
import { parseEntry } from './ai-rule.ts'

test('an entry of the dictionary becomes one rule for each of its identifiers', () => {
  const rules = parseEntry('3950-3951   ?  N6  req=30,31nn req=01 ex=392n,395n   # PRICE/UoM')
  const rule = {
    title: 'PRICE/UoM',
    predefined: false,
    attribute: true,
    components: [{ set: 'N', min: 6, max: 6, optional: false, linters: [] }],
    lengthMax: 6,
    requires: [[['30'], ['31nn']], [['01']]],
    excludes: ['392n', '395n'],
    qualifiers: null,
  }
  expect(rules).toEqual({
    ok: true,
    value: [
      { ai: '3950', ...rule },
      { ai: '3951', ...rule },
    ],
  })
})

test('components may be optional, vary in length and be looked at by several linters', () => {
  expect(parseEntry('8003 ? N1,zero N13,csum,gcppos1 [X..16] dlpkey')).toMatchObject({
    value: [
      {
        title: '',
        lengthMax: 30,
        qualifiers: [],
        components: [
          { set: 'N', min: 1, max: 1, linters: ['zero'] },
          { linters: ['csum', 'gcppos1'] },
          { set: 'X', min: 1, max: 16, optional: true },
        ],
      },
    ],
  })
})

test.each([
  ['', /no application identifier/],
  ['GTIN N14', /no application identifier/],
  ['01', /no component/],
  ['01 * dlpkey', /no component/],
  ['01 Q14', /Q14 is no component/],
  ['01 [N14', /is no component/],
  ['01 N14,sum', /linter that is not known/],
  ['01 N14 needs=02', /attribute needs=02/],
])('%j is refused', (line, why) => {
  const rules = parseEntry(line)
  expect(rules.ok ? '' : rules.error).toMatch(why)
})
