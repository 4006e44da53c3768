import { seededRandom } from '@clearlane/device-contract/ports'
import { germany, readBarcode, type BarcodeReading, type BarcodeReasonCode } from '@clearlane/domain'
import { expect, test } from 'vitest'
import { mutated } from './mutate.ts'
import { fuzzOptions } from './options.ts'
import { findingLines, fuzzTable } from './report.ts'
import { runTarget } from './run-target.ts'
import { TARGETS, type Target } from './targets.ts'
import { SCANS } from './valid-codes.ts'

const now = () => performance.now()
const TRIED = { seed: 1, count: 100_000, msMax: 3_000 }

test.each(TARGETS)('law: whatever it is given, it is answered: $name', (target) => {
  const report = runTarget(target, TRIED, now)
  expect(findingLines(target, report)).toEqual([])
  expect(report.inputs).toBeGreaterThan(0)
})

const READINGS: readonly BarcodeReading['kind'][] = [
  ...(['gtin', 'plu', 'badge', 'label', 'member', 'deposit-slip', 'elements', 'coupon'] as const),
]
const REASONS: readonly BarcodeReasonCode[] = [
  ...([
    'empty',
    'too-long',
    'symbology-not-read',
    'not-a-digit',
    'wrong-length',
    'wrong-check-digit',
  ] as const),
  ...(['wrong-number-system', 'all-zero', 'not-a-badge', 'unknown-ai', 'wrong-character'] as const),
  ...(['wrong-value', 'repeated-ai', 'missing-partner', 'excluded-partner', 'malformed-link'] as const),
  ...([
    'compressed-link',
    'no-key-in-link',
    'wrong-qualifier',
    'not-an-attribute',
    'wrong-verifier',
  ] as const),
]

test('the changed codes still reach every kind of reading and nearly every reason', () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= 60_000; seed++) {
    const data = mutated(seededRandom(seed), SCANS)
    const { readings, reasons } = readBarcode({ symbology: null, data }, germany.codes)
    for (const { kind } of readings) seen.add(kind)
    for (const { code } of reasons) seen.add(code)
  }
  expect([...READINGS, ...REASONS].filter((one) => !seen.has(one))).toEqual([])
})

const BRITTLE: Target = {
  name: 'brittle',
  inputOf: (seed) => `input ${seed}`,
  run: (seed) => {
    if (seed % 1_000 === 7) throw new Error('I do not like it')
  },
}

test('what throws is found, named with its input, and found again by its seed alone', () => {
  const report = runTarget(BRITTLE, { seed: 1_500, count: 5_000, msMax: 3_000 }, now)
  expect(report).toMatchObject({ inputs: 508, found: { seed: 2_007 } })
  const lines = findingLines(BRITTLE, report)
  expect(lines[0]).toContain('I do not like it')
  expect(lines.slice(1)).toEqual([
    "input: 'input 2007'",
    'replay: npm run fuzz -- --target brittle --seed 2007 --count 1',
  ])
  expect(runTarget(BRITTLE, { seed: 2_007, count: 1, msMax: 3_000 }, now).found?.seed).toBe(2_007)
})

test('a run ends at its time, and says how many inputs a second it had', () => {
  let ms = 0
  const report = runTarget(BRITTLE, { seed: 10_008, count: 1e9, msMax: 10 }, () => (ms += 5))
  expect(report).toMatchObject({ inputs: 991 + 9, found: { seed: 11_007 } })
  const sound = { ...BRITTLE, run: () => undefined }
  const timed = runTarget(sound, { seed: 1, count: 1e9, msMax: 20 }, () => (ms += 5))
  expect(timed).toMatchObject({ inputs: 3 * 1_024, found: null })
  expect(fuzzTable([timed]).at(-1)).toMatch(/^all +3,072 +0\.0 +122,880$/)
})

test('the same seed is the same input, and the options say which', () => {
  for (const { inputOf } of TARGETS) expect(inputOf(4_711)).toEqual(inputOf(4_711))
  const options = fuzzOptions(['--target', 'link, badge', '--seed', '9', '--count', '3', '--seconds', '2'])
  expect(options).toMatchObject({ ok: true, value: { seed: 9, count: 2, seconds: 2 } })
  expect(options.ok && options.value.targets.map(({ name }) => name)).toEqual(['link', 'badge'])
})

test.each([
  [['--target', 'moon'], 'There is no target "moon". Choose from barcode, '],
  [['--count', 'many'], '--count takes a whole number.'],
  [['--fast'], "Unknown option '--fast'. `npm run fuzz -- --help` lists the options."],
])('%j is a sentence', (args, sentence) => {
  const options = fuzzOptions(args)
  expect(options.ok ? '' : options.error).toContain(sentence)
})
