import { expect, test } from 'vitest'
import { startOptions } from './options.ts'

const parse = (args: string[], environment = {}) => startOptions(args, environment, '/c')
const errorOf = (args: string[], environment = {}) => {
  const options = parse(args, environment)
  return options.ok ? '' : options.error
}

test('nothing said means the folder .data, ports 8460 and 8461, and no receipt page', () => {
  expect(parse([])).toEqual({
    ok: true,
    value: {
      dataDir: '/c/.data',
      kioskPort: 8460,
      benchPort: 8461,
      receiptPort: null,
      receiptUrl: null,
      bagging: false,
      fresh: false,
      help: false,
      given: [],
    },
  })
})

test('an option wins over the environment, the environment over the default', () => {
  const options = parse(['--kiosk-port', '0', '--fresh', '--receipt-page'], {
    CLEARLANE_KIOSK_PORT: '9000',
    CLEARLANE_BENCH_PORT: '9001',
    CLEARLANE_DATA: '/var/lib/clearlane',
  })
  expect(options).toMatchObject({
    value: { kioskPort: 0, benchPort: 9001, dataDir: '/var/lib/clearlane', fresh: true, receiptPort: 8462 },
  })
})

test('a bagging platform is there when it is asked for, and again after a reset', () => {
  expect(parse(['--bagging'])).toMatchObject({ value: { bagging: true, given: ['--bagging'] } })
})

test('what was said is kept as it can be typed again, without --fresh', () => {
  const options = parse(["--data=/srv/it's here", '--fresh', '--receipt-page', '--kiosk-port', '9000'])
  const said = options.ok ? options.value.given.toSorted() : []
  expect(said).toEqual(['--kiosk-port 9000', '--receipt-page', `--data '/srv/it'\\''s here'`].toSorted())
  expect(parse([], { CLEARLANE_DATA: '/srv/x' })).toMatchObject({ value: { given: ['--data /srv/x'] } })
})

test('an address for phones switches the receipt page on', () => {
  const receiptUrl = 'https://receipts.example/lane-1/'
  expect(parse(['--receipt-url', receiptUrl])).toMatchObject({ value: { receiptPort: 8462, receiptUrl } })
  expect(parse([], { CLEARLANE_RECEIPT_URL: receiptUrl })).toMatchObject({ value: { receiptUrl } })
})

test.each([
  'receipts.example',
  'ftp://receipts.example/',
  'https://user@receipts.example/',
  'https://receipts.example/?lane=1',
  'https://receipts.example:99999/',
  `https://receipts.example/${'a'.repeat(200)}`,
])('the address "%s" is refused in a sentence', (address) => {
  expect(errorOf(['--receipt-url', address])).toContain('is no address for --receipt-url')
})

test.each(['65536', '-1', '80a', ''])('the port "%s" is refused in a sentence', (port) => {
  expect(errorOf([`--bench-port=${port}`])).toContain('is no port for --bench-port')
  expect(errorOf([], { CLEARLANE_BENCH_PORT: port })).toContain('is no port')
})

test.each([
  [['--bench-port', '8460'], '--kiosk-port and --bench-port are both 8460'],
  [['--bench-port=9000', '--kiosk-port=09000'], '--kiosk-port and --bench-port are both 9000'],
  [['--receipt-page', '--receipt-port', '8461'], '--bench-port and --receipt-port are both 8461'],
])('the options %j are refused at once, by name', (args, sentence) => {
  expect(errorOf(args)).toContain(sentence)
})

test('any free port is never the same one, and a page that is off takes none', () => {
  expect(parse(['--kiosk-port', '0', '--bench-port', '0'])).toMatchObject({ ok: true })
  expect(parse(['--receipt-port', '8461'])).toMatchObject({ ok: true })
})

test('an unknown option points to the help', () => {
  expect(errorOf(['--colour'])).toMatch(/--colour.*--help/)
})
