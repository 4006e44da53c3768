import { describe, expect, test } from 'vitest'
import { parseCommand, type Command } from './commands.ts'

const parse = (hex: string) => parseCommand(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')))
const ignored: Command = { kind: 'ignored' }

describe('commands by the reference', () => {
  test.each<[string, Command]>([
    ['00', ignored],
    ['0d', ignored],
    ['1b 32', ignored],
    ['1b 20 03', ignored],
    ['1b 70 00 19 fa', ignored],
    ['1c 2e', ignored],
    ['10 14 01 00 05', ignored],
    ['1d 4c 10 00', ignored],
    ['1d 28 6b 04 00 31 41 32 00', ignored],
    ['1b 21 30', { kind: 'style', set: { width: 2, height: 2 } }],
    ['1b 21 00', { kind: 'style', set: { width: 1, height: 1 } }],
    ['1b 47 01', { kind: 'style', set: { bold: true } }],
    ['1b 4a 20', { kind: 'feed-dots', dots: 32 }],
    ['1b 61 31', { kind: 'align', align: 'centre' }],
    ['1b 61 09', { kind: 'align', align: 'start' }],
    ['1d 48 32', { kind: 'barcode-style', set: { hasDigits: true } }],
    ['1d 68 50', { kind: 'barcode-style', set: { heightDots: 80 } }],
    ['1d 77 03', { kind: 'barcode-style', set: { moduleDots: 3 } }],
    ['1d 56 30', { kind: 'cut', cut: 'full', toKnife: false }],
    ['1d 28 6b 03 00 31 43 00', { kind: 'qr', set: { moduleDots: 1 } }],
    ['1d 28 6b 03 00 31 45 33', { kind: 'qr', set: { correction: 'H' } }],
    ['1d 28 6b 03 00 31 45 09', { kind: 'qr', set: { correction: 'L' } }],
    ['1d 28 48 03 00 31 30 32', { kind: 'offline-response', mode: 2 }],
  ])('%s', (hex, command) => {
    expect(parse(hex)).toEqual({ command, length: hex.replaceAll(' ', '').length / 2 })
  })

  test.each([
    ['07', 1],
    ['1b ff', 2],
    ['1d ff', 2],
    ['1d 56 07', 3],
    ['1d 6b 02 34', 3],
    ['1d 6b 49 02 41 42', 6],
    ['1d 6b 43 02 31 32', 6],
    ['1d 76 31 00 01 00 01 00', 8],
    ['1d 76 30 00 00 00 01 00', 8],
    ['1d 28 6b 03 00 30 43 05', 8],
    ['1d 28 6b 03 00 31 99 05', 8],
    ['1d 28 48 02 00 31 30', 7],
    ['1d 28 48 02 00 30 30', 7],
    ['1d 28 48 00 00', 5],
    ['1d 28 6b 01 00 31', 6],
  ] as const)('%s is not known', (hex, length) => {
    const read = parse(hex)
    expect(read).toMatchObject({ command: { kind: 'unknown' }, length })
  })

  test.each([
    '',
    '1b',
    '1b 61',
    '1d',
    '1d 21',
    '1c',
    '10 04',
    '1d 56',
    '1d 56 42',
    '1d 6b',
    '1d 6b 43',
    '1d 6b 43 0c 31',
    '1d 76 30 00',
    '1d 76 30 00 01 00 02 00 ff',
    '1d 28',
    '1d 28 6b 03',
    '1d 28 6b 03 00 31',
  ])('%j waits for more', (hex) => {
    expect(parse(hex)).toBe('more')
  })
})
