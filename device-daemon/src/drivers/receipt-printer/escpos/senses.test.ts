import { describe, expect, test } from 'vitest'
import {
  describe as described,
  faultsOf,
  NOTHING_SENSED,
  obstacleOf,
  sensedAutomatic,
  sensedLive,
  shownOf,
  type Senses,
} from './senses.ts'

const WELL: Senses = sensedAutomatic([0x10, 0, 0, 0])

describe('sensors of the printer', () => {
  test('four good answers are a printer in good order', () => {
    const sensed = ([1, 2, 3, 4] as const).reduce(
      (senses: Senses, question) => sensedLive(senses, question, 0x12),
      NOTHING_SENSED,
    )
    expect(sensed).toEqual(WELL)
    expect([faultsOf(sensed), obstacleOf(sensed), shownOf(sensed)]).toEqual([
      [],
      null,
      { paper: 'ok', cover: 'closed' },
    ])
  })

  test.each([
    [1, 0x1a, 'offline'],
    [2, 0x16, 'coverOpen'],
    [3, 0x1a, 'cutterError'],
    [3, 0x32, 'unrecoverable'],
    [3, 0x52, 'pausing'],
    [4, 0x1e, 'paperNearEnd'],
    [4, 0x72, 'paperOut'],
  ] as const)('question %i answered %i says %s', (question, byte, sense) => {
    expect(sensedLive(WELL, question, byte)).toEqual({ ...WELL, [sense]: true })
  })

  test.each([
    [[0x18, 0, 0, 0], { offline: true }],
    [[0x30, 0, 0, 0], { coverOpen: true }],
    [[0x10, 0x08, 0, 0], { cutterError: true }],
    [[0x10, 0x20, 0, 0], { unrecoverable: true }],
    [[0x10, 0x40, 0, 0], { pausing: true }],
    [[0x10, 0, 0x03, 0], { paperNearEnd: true }],
    [[0x10, 0, 0x0f, 0], { paperNearEnd: true, paperOut: true }],
  ] as const)('the automatic status %j says %j', (bytes, sense) => {
    expect(sensedAutomatic([...bytes])).toEqual({ ...WELL, ...sense })
  })

  test.each([
    [{ paperNearEnd: true }, ['paper-near-end'], null, { paper: 'near-end', cover: 'closed' }],
    [
      { paperNearEnd: true, paperOut: true, offline: true },
      ['paper-out'],
      'paper-out',
      { paper: 'out', cover: 'closed' },
    ],
    [
      { coverOpen: true, paperOut: true },
      ['cover-open', 'paper-out'],
      'cover-open',
      { paper: 'out', cover: 'open' },
    ],
    [{ cutterError: true }, ['cutter-jam'], 'cutter-jam', { paper: 'ok', cover: 'closed' }],
    [{ unrecoverable: true }, ['printer-hardware'], 'printer-hardware', { paper: 'ok', cover: 'closed' }],
    [{ offline: true }, [], 'waiting', { paper: 'ok', cover: 'closed' }],
  ] as const)('%j means the faults %j and the obstacle %j', (felt, faults, obstacle, shown) => {
    const senses = { ...WELL, ...felt }
    expect([faultsOf(senses), obstacleOf(senses), shownOf(senses)]).toEqual([faults, obstacle, shown])
  })

  test('before anything was said, nothing is claimed and nothing is printed', () => {
    expect(shownOf(NOTHING_SENSED)).toEqual({ paper: 'unknown', cover: 'unknown' })
    expect(obstacleOf(NOTHING_SENSED)).toBe('waiting')
  })

  test('a technician reads their names', () => {
    expect(described({ ...WELL, offline: true, coverOpen: true })).toBe('offline, coverOpen')
  })
})
