import { expect, test } from 'vitest'
import { germany } from '../../profiles/germany.ts'
import { LABEL_PATTERNS } from '../../profiles/label-patterns.ts'
import { codeFaults } from './code-faults.ts'

const NONE = { labels: [], reducedLabels: [], depositSlips: [], memberCodes: [] }

test('the patterns of every country and of the German profile are sound', () => {
  const all = Object.values(LABEL_PATTERNS).flat()
  expect(all).toHaveLength(40)
  expect(codeFaults({ ...germany.codes, labels: all })).toEqual([])
})

test.each([
  [{ ...NONE, labels: [{ pattern: '2IIIIIIPPPPP', decimals: 2 }] }, 1],
  [{ ...NONE, labels: [{ pattern: '4IIIIIVPPPPPC', decimals: 2 }] }, 1],
  [{ ...NONE, labels: [{ pattern: '4IIIIIVPPPPC', decimals: 2 }] }, 0],
  [{ ...NONE, labels: [{ pattern: '2IIIIIIVPPPPC', decimals: 6 }] }, 1],
  [{ ...NONE, labels: [{ pattern: '2IIIIIVPPPPC', decimals: 0.5 }] }, 1],
  [{ ...NONE, depositSlips: [{ pattern: '980', decimals: -1 }] }, 2],
  [{ ...NONE, memberCodes: ['CLM'] }, 1],
  [{ ...NONE, reducedLabels: [{ pattern: "'R'IIIIIIIIIIIIIDDC", decimals: 0 }] }, 0],
  [{ ...NONE, reducedLabels: [{ pattern: "'R'IIIIIIIIIIIIIDDC", decimals: 1 }] }, 1],
  [{ ...NONE, reducedLabels: [{ pattern: "'R'IIIIIIPPPC", decimals: 2 }] }, 1],
  [{ ...NONE, reducedLabels: [{ pattern: "'RII", decimals: 2 }] }, 1],
  [{ ...NONE, reducedLabels: [{ pattern: "'R'IIIIIIIIIIIIIC", decimals: 2 }] }, 1],
  [{ ...NONE, reducedLabels: [{ pattern: "'R'IIIIIIIIIIIIIWWC", decimals: 2 }] }, 1],
])('%j has %i faults', (patterns, count) => {
  expect(codeFaults(patterns)).toHaveLength(count)
})
