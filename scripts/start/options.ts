import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../domain/src/result.ts'

export type StartOptions = {
  readonly dataDir: string
  readonly kioskPort: number
  readonly benchPort: number
  /** The demo receipt page for phones; null while it is off. */
  readonly receiptPort: number | null
  /** Where phones reach it, such as through a proxy of the store; null when only this machine does. */
  readonly receiptUrl: string | null
  /** With a bagging platform. */
  readonly bagging: boolean
  readonly fresh: boolean
  readonly help: boolean
  /** What was said, also by the environment, but --fresh; as options that can be typed into a shell. */
  readonly given: readonly string[]
}

const DEFAULTS = { data: '.data', 'kiosk-port': '8460', 'bench-port': '8461', 'receipt-port': '8462' }

const ENVIRONMENT = {
  data: 'CLEARLANE_DATA',
  'kiosk-port': 'CLEARLANE_KIOSK_PORT',
  'bench-port': 'CLEARLANE_BENCH_PORT',
  'receipt-port': 'CLEARLANE_RECEIPT_PORT',
}
const RECEIPT_URL = 'CLEARLANE_RECEIPT_URL'

export const START_HELP = `npm start -- [options]

  --fresh              reset the demo: forget all sales and import the store again
  --bagging            with a bagging platform: what was scanned has to be put there
  --data DIR           where the data lives              (${DEFAULTS.data}, CLEARLANE_DATA)
  --kiosk-port N       page of the shopper, 0 = any free (${DEFAULTS['kiosk-port']}, CLEARLANE_KIOSK_PORT)
  --bench-port N       page that plays the devices       (${DEFAULTS['bench-port']}, CLEARLANE_BENCH_PORT)
  --receipt-page       switch the receipt page on
  --receipt-port N     its port                          (${DEFAULTS['receipt-port']}, CLEARLANE_RECEIPT_PORT)
  --receipt-url URL    where phones reach it, switches it on too  (${RECEIPT_URL})

Example: npm start -- --fresh --kiosk-port 9000`

type Environment = Readonly<Record<string, string | undefined>>
type Named = keyof typeof DEFAULTS

/** Options win over the environment, the environment over the defaults. The error is a sentence. */
export function startOptions(
  args: readonly string[],
  environment: Environment,
  root: string,
): Result<StartOptions, string> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const values = parsed.value
  const text = (name: Named) => values[name] ?? environment[ENVIRONMENT[name]] ?? DEFAULTS[name]
  const ports = { kiosk: text('kiosk-port'), bench: text('bench-port'), receipt: text('receipt-port') }
  for (const [name, port] of Object.entries(ports)) {
    if (!isPort(port)) return err(`"${port}" is no port for --${name}-port. Give a number from 0 to 65535.`)
  }
  const receiptUrl = values['receipt-url'] ?? environment[RECEIPT_URL] ?? null
  if (receiptUrl !== null && !isWebAddress(receiptUrl)) {
    return err(
      `"${receiptUrl}" is no address for --receipt-url. Give one such as https://receipts.example/lane-1/.`,
    )
  }
  const hasReceiptPage = values['receipt-page'] === true || receiptUrl !== null
  const shared = sharedPort(hasReceiptPage ? ports : { kiosk: ports.kiosk, bench: ports.bench })
  if (shared !== null) return err(shared)
  return ok({
    dataDir: resolve(root, text('data')),
    kioskPort: Number(ports.kiosk),
    benchPort: Number(ports.bench),
    receiptPort: hasReceiptPage ? Number(ports.receipt) : null,
    receiptUrl,
    bagging: values.bagging === true,
    fresh: values.fresh === true,
    help: values.help === true,
    given: typed({ ...said(environment), ...values }),
  })
}

const said = (environment: Environment) =>
  Object.fromEntries(
    Object.entries({ ...ENVIRONMENT, 'receipt-url': RECEIPT_URL }).flatMap(([name, variable]) =>
      environment[variable] === undefined ? [] : [[name, environment[variable]]],
    ),
  )

function typed({ fresh: _, ...values }: Readonly<Record<string, string | boolean | undefined>>): string[] {
  return Object.entries(values).map(([name, value]) =>
    typeof value === 'string' ? `--${name} ${shellWord(value)}` : `--${name}`,
  )
}

const shellWord = (text: string) =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        bagging: { type: 'boolean' },
        'receipt-page': { type: 'boolean' },
        data: { type: 'string' },
        'kiosk-port': { type: 'string' },
        'bench-port': { type: 'string' },
        'receipt-port': { type: 'string' },
        'receipt-url': { type: 'string' },
      },
    })
    return ok(values)
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error)
    return err(`${cause}. \`npm start -- --help\` lists the options.`)
  }
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

/** A sentence when two pages are to open the same port; 0 is any free one, so never the same. */
function sharedPort(ports: Readonly<Record<string, string>>): string | null {
  const options = Map.groupBy(Object.keys(ports), (name) => Number(ports[name]))
  for (const [port, [one, other]] of options) {
    if (port === 0 || other === undefined) continue
    return `--${one}-port and --${other}-port are both ${port}. Give each page a port of its own.`
  }
  return null
}

/** The lane refuses everything else in its configuration; here it is said in words. */
const isWebAddress = (text: string) =>
  URL.canParse(text) &&
  /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[\w.~/-]*)?$/.test(text) &&
  text.length <= 200
