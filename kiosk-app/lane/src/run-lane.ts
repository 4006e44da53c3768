import { destination, pino, type Logger } from 'pino'
import type { Clock, Random } from '@clearlane/device-contract/ports'
import { err, ok, type Result, type StoreProfile } from '@clearlane/domain'
import { createLane, type Lane } from './core/lane.ts'
import { createOutOfServiceLane } from './core/out-of-service.ts'
import type { LaneDeps, LaneObserver, StaffList } from './core/ports.ts'
import { DEFAULT_SETTINGS, type Settings } from './core/settings.ts'
import type { UiPort } from './core/ui-port.ts'
import { demoCredentials } from './demo/demo-staff.ts'
import { unixSocket } from './device-link/adapters/unix-socket.ts'
import { createDeviceLink } from './device-link/device-link.ts'
import { bootToken } from './http/adapters/boot-token.ts'
import { hostOf } from './http/access.ts'
import { listenKiosk, type Listening } from './http/kiosk-server.ts'
import { createMetrics } from './http/metrics.ts'
import type { Products } from './http/product-api.ts'
import { listenReceipts, receiptUrlOf, type ReceiptPage } from './http/receipt-server.ts'
import { openJournalFile, type JournalFile } from './journal/adapters/journal-file.ts'
import { sentenceOf, type JournalTrouble } from './journal/trouble.ts'
import type { LaneConfig } from './lane-config.ts'
import { laneIdentity, textIn } from './machine/adapters/lane-files.ts'
import { systemMachine } from './machine/adapters/system-machine.ts'
import { lanePaths } from './places.ts'
import { profileOf } from './profile-of.ts'
import { mayTakeProfile } from './profile-switch.ts'
import { openBookFolder, type BookFolder } from './price-book/adapters/book-folder.ts'
import { layoutReceipt } from './receipt/layout.ts'
import { createRasterThread, type RasterThread } from './receipt/raster/adapters/raster-thread.ts'
import { receiptWords } from './receipt/words.ts'
import { readTextFolder, type TextFolder } from './texts/adapters/text-folder.ts'
import { argon2Hasher } from './staff/adapters/argon2-hasher.ts'
import { readStaff } from './staff/staff-list.ts'

export type RunOptions = {
  readonly config: LaneConfig
  readonly clock: Clock
  readonly random: Random
  readonly uiDir: string | null
  readonly uiBuildId: string | null
  /** The disk failed in a way that only a new start can mend. */
  readonly fatal: (reason: string) => void
}

export type Running = { readonly ready: object; readonly stop: () => Promise<void> }
export type RunError = { readonly sentence: string; readonly code: number }

const EXIT_WRONG_CONFIG = 2
const EXIT_CANNOT_START = 3
const EXIT_IN_USE = 4

const BUILD = '0.1.0'
const REDACTED = [
  'pin',
  'pinHash',
  'token',
  'secret',
  'cookie',
  'authorization',
  'customerLines',
  'cardNumber',
]

/** Everything around the core: files, journal, daemon, listeners. */
export async function runLane(options: RunOptions): Promise<Result<Running, RunError>> {
  const { config, random } = options
  const paths = lanePaths(config.dataDir)
  const log = logger(config)
  const profile = profileOf(config)
  if (!profile.ok) return err({ sentence: profile.error, code: EXIT_WRONG_CONFIG })
  const identity = laneIdentity(paths.identity, config.laneId ?? 'L1', random)
  if (!identity.ok) return err({ sentence: identity.error, code: EXIT_CANNOT_START })
  const file = openJournalFile(paths.journal, identity.value)
  if (!file.ok) return withoutJournal(options, profile.value, identity.value.laneId, file.error, log)
  const staff = readStaff(textIn(paths.staff) ?? '[]', config.mode)
  if (!staff.ok) return err({ sentence: staff.error, code: EXIT_CANNOT_START })
  const books = openBookFolder(paths.books, profile.value.profileId)
  const running: RunningParts = {}
  const metrics = createMetrics({
    seq: () => file.value.journal.head().seq,
    inService: () => running.lane?.outOfService() === null,
  })
  const raster = createRasterThread((reason) => log.error({ event: 'receipt-not-drawn', reason }, reason))
  const stores = { file: file.value, books, staff: staff.value, profile: profile.value, raster }
  const receiptUrl = (saleId: string): string | null =>
    running.receipts === undefined ? null : receiptUrlOf(running.receipts.url, file.value.publicIdOf(saleId))
  const deps = { ...depsOf(options, stores, log, metrics), receiptUrl }
  const lane = createLane(deps)
  if (!lane.ok) {
    file.value.close()
    return withoutJournal(options, profile.value, identity.value.laneId, lane.error, log)
  }
  const taken = mayTakeProfile(lane.value.ledger(), profile.value)
  if (!taken.ok) {
    await raster.stop()
    books.close()
    file.value.close()
    return err({ sentence: taken.error, code: EXIT_WRONG_CONFIG })
  }
  running.lane = lane.value
  return serve(options, { lane: lane.value, file: file.value, books, raster, log, metrics }, running)
}

/** What comes to be while a lane starts, and is read later. */
type RunningParts = { lane?: Lane; receipts?: ReceiptPage }

type Parts = {
  readonly lane: Lane
  readonly file: JournalFile
  readonly books: BookFolder
  readonly raster: RasterThread
  readonly log: Logger
  readonly metrics: ReturnType<typeof createMetrics>
}

async function serve(
  options: RunOptions,
  parts: Parts,
  running: RunningParts,
): Promise<Result<Running, RunError>> {
  const { config } = options
  const { lane, file, books, raster, log, metrics } = parts
  const token = bootToken(lanePaths(config.dataDir).token, options.random)
  const health = () => ({
    ok: lane.outOfService() === null,
    seq: lane.seq(),
    outOfService: lane.outOfService(),
  })
  const kiosk = await listenKiosk(config.kioskPort, {
    clock: options.clock,
    lane,
    products: productsOf(lane, books),
    texts: textsOf(options, log),
    stories: file,
    metrics,
    health,
    token,
    isDemo: config.mode === 'demo',
    uiDir: options.uiDir,
    logger: log,
  })
  const receipts = kiosk.ok ? await receiptPage(config, file, log) : ok(null)
  if (!kiosk.ok || !receipts.ok) {
    if (kiosk.ok) await kiosk.value.close()
    file.close()
    return err({
      sentence: kiosk.ok ? 'The receipt page cannot be opened.' : kiosk.error,
      code: EXIT_CANNOT_START,
    })
  }
  if (receipts.value !== null) running.receipts = receipts.value
  lane.start()
  return ok({
    ready: readyLine(kiosk.value, receipts.value, token, config, null),
    stop: async () => {
      lane.stop()
      await kiosk.value.close()
      await receipts.value?.close()
      await raster.stop()
      books.close()
      file.close()
    },
  })
}

/** The journal cannot be used: the screen says so, and why, instead of staying dark. */
async function withoutJournal(
  options: RunOptions,
  profile: StoreProfile,
  laneId: string,
  trouble: JournalTrouble,
  log: Logger,
): Promise<Result<Running, RunError>> {
  const cause = sentenceOf(trouble)
  log.error({ event: 'journal-unusable', trouble: trouble.kind }, cause)
  if (trouble.kind === 'locked') return err({ sentence: cause, code: EXIT_IN_USE })
  const { config } = options
  const lane: UiPort = createOutOfServiceLane({
    cause,
    settings: settingsOf(options),
    profile,
    laneId,
  })
  const token = bootToken(lanePaths(config.dataDir).token, options.random)
  const kiosk = await listenKiosk(config.kioskPort, {
    clock: options.clock,
    lane,
    products: NO_PRODUCTS,
    texts: textsOf(options, log),
    stories: null,
    metrics: null,
    health: () => ({ ok: false, seq: 0, outOfService: cause }),
    token,
    isDemo: config.mode === 'demo',
    uiDir: options.uiDir,
    logger: log,
  })
  if (!kiosk.ok) return err({ sentence: kiosk.error, code: EXIT_CANNOT_START })
  const ready = readyLine(kiosk.value, null, token, config, cause)
  return ok({ ready, stop: () => kiosk.value.close() })
}

type Stores = {
  readonly file: JournalFile
  readonly books: BookFolder
  readonly staff: StaffList
  readonly profile: StoreProfile
  readonly raster: RasterThread
}

function depsOf(options: RunOptions, stores: Stores, log: Logger, metrics: Parts['metrics']): LaneDeps {
  const { config, clock, random, fatal } = options
  const columns = config.printerColumns ?? 42
  const observer: LaneObserver = {
    scanned: metrics.scanned,
    painted: metrics.painted,
    committed: metrics.committed,
    log: (level, event, fields) => log[level]({ event, ...fields }, event),
  }
  return {
    clock,
    random,
    journal: stores.file.journal,
    catalogue: stores.books,
    devices: createDeviceLink({
      clock,
      random,
      open: unixSocket(config.socketPath),
      log: (event, detail) => log.warn({ event, detail }, event),
    }),
    staff: stores.staff,
    hasher: argon2Hasher,
    layout: (receipt, { jobId, copy }) =>
      stores.raster.draw(
        layoutReceipt(receipt, { jobId, columns, isCopy: copy }),
        receiptWords(receipt.language).direction,
      ),
    machine: systemMachine(config.dataDir, config.mode, config.timeZone ?? 'Europe/Berlin'),
    profile: stores.profile,
    settings: settingsOf(options),
    observer,
    fatal,
  }
}

function settingsOf({ config, uiBuildId }: RunOptions): Settings {
  const { mode, storeName = 'Clearlane Demo-Markt' } = config
  const given = { mode, storeName, uiBuildId, build: BUILD, openAtFirstStart: mode === 'demo' }
  const platform = config.platform ?? DEFAULT_SETTINGS.platform
  const languages = config.languages ?? DEFAULT_SETTINGS.languages
  return { ...DEFAULT_SETTINGS, ...given, platform, languages, ...config.settings }
}

/** A bad text never closes a store: it is told as loudly as a log can, and the shipped one is said. */
function textsOf({ config, uiDir }: RunOptions, log: Logger): TextFolder['byLanguage'] {
  const folder = config.textsDir ?? lanePaths(config.dataDir).texts
  const { byLanguage, faults } = readTextFolder(folder, uiDir, config.textsDir !== undefined)
  for (const fault of faults) log.error({ event: 'text-not-used', fault }, fault)
  return byLanguage
}

function productsOf(lane: Lane, books: BookFolder): Products {
  const inForce = (): string => lane.ledger().sale?.priceBook ?? lane.ledger().priceBook ?? ''
  return {
    produce: () => books.produce(inForce()),
    search: (words, limit) => books.search(inForce(), words, limit),
    random: (limit) => books.random(inForce(), limit),
    find: (itemId) => books.find(inForce(), itemId),
  }
}

const NO_PRODUCTS: Products = {
  produce: () => [],
  search: async () => [],
  random: async () => [],
  find: () => null,
}

async function receiptPage(config: LaneConfig, { receiptByPublicId }: JournalFile, logger: Logger) {
  if (config.receiptPort === null) return ok(null)
  const publicUrl = config.receiptUrl ?? null
  return listenReceipts(config.receiptPort, { receiptByPublicId, publicUrl, logger })
}

function readyLine(
  kiosk: Listening,
  receipts: ReceiptPage | null,
  token: string,
  config: LaneConfig,
  outOfService: string | null,
): object {
  return {
    ready: true,
    url: `http://${hostOf(kiosk.port)}/#token=${token}`,
    port: kiosk.port,
    token,
    ...(receipts === null ? {} : { receiptUrl: receipts.url }),
    ...(config.mode === 'demo' ? { credentials: demoCredentials() } : {}),
    ...(outOfService === null ? {} : { outOfService }),
  }
}

function logger({ logLevel }: LaneConfig): Logger {
  const redact = { paths: REDACTED.flatMap((name) => [name, `*.${name}`]), censor: '[kept back]' }
  return pino({ level: logLevel ?? 'info', base: null, redact }, destination({ fd: 2, sync: true }))
}
