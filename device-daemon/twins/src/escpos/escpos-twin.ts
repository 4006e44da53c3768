import type { ByteStream, Clock, Timer } from '@clearlane/device-contract/ports'
import { createSubject, type Observable, type Subject } from '../core/observable.ts'
import { createTwinPort, type LineFaults, type TwinPort } from '../core/twin-port.ts'
import { parseCommand, type Command } from './commands.ts'
import { createLiveCommandFilter } from './live-commands.ts'
import { qrModules } from './qr.ts'
import { DOTS_PER_MM, heightDots, type Printed, type Receipt } from './receipt.ts'
import { automaticStatus, isOffline, liveStatusByte, paperStatusByte, type Sensors } from './sensors.ts'
import { createTypesetter } from './typesetter.ts'

export type EscposTwinOptions = {
  readonly maker?: string
  readonly model?: string
  /** Millimetres of paper a second; a TM-T88 does 150 to 350. */
  readonly mmPerSecond?: number
  /** Size of the receive buffer; what comes beyond it is lost, as on a line without flow control. */
  readonly bufferBytes?: number
  /** Whether it knows `GS ( H`; cheap printers do not. */
  readonly confirmsById?: boolean
  readonly paperMm?: number
}

/** The printer as one who stands before it sees it, and a little of what is inside. */
export type EscposTwinState = Sensors & {
  readonly paperMm: number
  readonly cutter: 'ok' | 'blocked' | 'jammed'
  readonly printing: boolean
  readonly bufferedBytes: number
  /** Bytes that found the buffer full. */
  readonly droppedBytes: number
  /** Commands it did not understand. */
  readonly unknownCommands: number
}

export type EscposTwin = {
  readonly attach: (stream: ByteStream) => void
  readonly plugged: Observable<boolean>
  readonly connected: Observable<boolean>
  readonly faults: LineFaults
  readonly state: Observable<EscposTwinState>
  /** Cut receipts, the latest 50, oldest first. */
  readonly receipts: Observable<readonly Receipt[]>
  /** What hangs in the printer and is not cut; null when the paper is blank. */
  readonly hanging: Observable<Receipt | null>
  readonly openCover: () => void
  readonly closeCover: () => void
  /** Puts in a roll of `paperMm` (default 60 m). */
  readonly loadRoll: (paperMm?: number) => void
  /** Winds off paper, so that `paperMm` ≥ 0 is left. */
  readonly leavePaper: (paperMm: number) => void
  /** The next cut jams; with `false` a jammed knife is freed, and waits for the host's word. */
  readonly blockCutter: (blocked: boolean) => void
  readonly breakDown: (broken: boolean) => void
  readonly overheat: (hot: boolean) => void
  /** Off and on: all that was buffered is forgotten. */
  readonly powerCycle: () => void
  /** Answers to `GS ( H` and `GS r` get lost; all else is as before. */
  readonly loseConfirmations: (lost: boolean) => void
  readonly setSpeed: (mmPerSecond: number) => void
  /** Throws the printed receipts away. */
  readonly takeReceipts: () => readonly Receipt[]
}

export const ROLL_MM = 60_000
export const NEAR_END_MM = 3_000
const RECEIPTS_MAX = 50
const CUT_MS = 300
const DEFAULTS = {
  maker: 'EPSON',
  model: 'TM-T88V',
  mmPerSecond: 200,
  bufferBytes: 4096,
  confirmsById: true,
  paperMm: ROLL_MM,
}

/** A receipt printer that understands ESC/POS, with paper, cover, knife and buffer. */
export function createEscposTwin(clock: Clock, options: EscposTwinOptions = {}): EscposTwin {
  const printer = new Printer(clock, { ...DEFAULTS, ...options })
  return printer.twin
}

type Settings = typeof DEFAULTS

class Printer {
  readonly twin: EscposTwin
  readonly #clock: Clock
  readonly #settings: Settings
  readonly #port: TwinPort
  readonly #state: Subject<EscposTwinState>
  readonly #receipts = createSubject<readonly Receipt[]>([])
  readonly #hanging = createSubject<Receipt | null>(null)
  readonly #live = createLiveCommandFilter()
  #typesetter = createTypesetter()
  #buffer = new Uint8Array(0)
  #motion: Timer | null = null
  #nextNumber = 1
  #mask = 0
  #reported = ''
  #offlineMode = 0
  #losesConfirmations = false
  #mmPerSecond: number

  constructor(clock: Clock, settings: Settings) {
    this.#clock = clock
    this.#settings = settings
    this.#mmPerSecond = settings.mmPerSecond
    this.#state = createSubject(stateWith(settings.paperMm))
    this.#port = createTwinPort(clock, {
      receive: (bytes) => this.#receive(bytes),
      opened: () => this.#opened(),
    })
    this.twin = this.#controls()
  }

  #controls(): EscposTwin {
    const { attach, plugged, connected, faults } = this.#port
    return {
      attach,
      plugged,
      connected,
      faults,
      state: this.#state,
      receipts: this.#receipts,
      hanging: this.#hanging,
      openCover: () => this.#change({ coverOpen: true }),
      closeCover: () => this.#change({ coverOpen: false }),
      loadRoll: (paperMm = ROLL_MM) => this.#setPaper(paperMm),
      leavePaper: (paperMm) => this.#setPaper(paperMm),
      blockCutter: (blocked) => this.#change({ cutter: blocked ? 'blocked' : 'ok' }),
      breakDown: (broken) => this.#change({ unrecoverable: broken }),
      overheat: (hot) => this.#change({ hot }),
      powerCycle: () => this.#powerCycle(),
      loseConfirmations: (lost) => (this.#losesConfirmations = lost),
      setSpeed: (mmPerSecond) => (this.#mmPerSecond = mmPerSecond),
      takeReceipts: () => this.#takeReceipts(),
    }
  }

  /** A new host does not continue the command that the last one left unfinished. */
  #opened(): void {
    this.#mask = 0
    this.#offlineMode = 0
    if (this.#motion === null && parseCommand(this.#buffer) === 'more') this.#keep(new Uint8Array(0))
  }

  #receive(bytes: Uint8Array): void {
    for (const live of this.#live.find(bytes)) {
      if (live.kind === 'status')
        this.#port.send(Uint8Array.of(liveStatusByte(this.#state.get(), live.question)))
      else this.#recover(live.clear)
    }
    const room = this.#settings.bufferBytes - this.#buffer.length
    const taken = bytes.subarray(0, Math.max(0, room))
    const buffer = new Uint8Array(this.#buffer.length + taken.length)
    buffer.set(this.#buffer)
    buffer.set(taken, this.#buffer.length)
    this.#keep(buffer)
    if (taken.length < bytes.length)
      this.#change({ droppedBytes: this.#state.get().droppedBytes + bytes.length - taken.length })
    this.#work()
  }

  #keep(buffer: Uint8Array<ArrayBuffer>): void {
    this.#buffer = buffer
    this.#state.update((state) => ({ ...state, bufferedBytes: buffer.length }))
  }

  /** Carries commands out until one moves paper; then that takes its time. */
  #work(): void {
    let at = 0
    while (this.#motion === null && !isOffline(this.#state.get())) {
      const parsed = parseCommand(this.#buffer.subarray(at))
      if (parsed === 'more') break
      if (!this.#carryOut(parsed.command)) break
      at += parsed.length
    }
    if (at > 0) this.#keep(this.#buffer.slice(at))
    this.#state.update((state) =>
      state.printing === (this.#motion !== null) ? state : { ...state, printing: this.#motion !== null },
    )
  }

  /** False when the command could not be begun and stays in the buffer. */
  #carryOut(command: Command): boolean {
    switch (command.kind) {
      case 'automatic-status':
        this.#mask = command.mask
        this.#report(true)
        return true
      case 'paper-status':
        this.#confirm(Uint8Array.of(paperStatusByte(this.#state.get())))
        return true
      case 'process-id':
        if (this.#settings.confirmsById) this.#confirm(Uint8Array.of(0x37, 0x22, ...command.id, 0))
        return true
      case 'offline-response':
        this.#offlineMode = command.mode
        return true
      case 'name':
        this.#sendName(command.what)
        return true
      case 'unknown':
        this.#state.update((state) => ({ ...state, unknownCommands: state.unknownCommands + 1 }))
        return true
      case 'initialise':
        this.#mask = 0
        this.#typesetter.set(command)
        return true
      case 'cut':
        if (this.#state.get().cutter !== 'ok') {
          this.#change({ cutter: 'jammed', cutterError: true })
          return false
        }
        return this.#print(command)
      case 'align':
      case 'barcode-style':
      case 'character':
      case 'code-table':
      case 'ean13':
      case 'feed-dots':
      case 'feed':
      case 'ignored':
      case 'line-feed':
      case 'line-width':
      case 'qr':
      case 'raster':
      case 'style':
        return this.#print(command)
    }
  }

  #print(command: Command): boolean {
    const { printed, cut } = this.#typesetter.set(command)
    if (printed.length === 0) return true
    const dots = printed.reduce((sum, thing) => sum + heightDots(thing, qrModules), 0)
    const mm = dots / DOTS_PER_MM
    const ms = (mm / this.#mmPerSecond) * 1000 + (cut === null ? 0 : CUT_MS)
    this.#motion = this.#clock.after(ms, () => {
      this.#motion = null
      this.#hang(printed)
      if (cut !== null) this.#cut(cut)
      this.#setPaper(Math.max(0, this.#state.get().paperMm - mm))
    })
    return true
  }

  #hang(printed: readonly Printed[]): void {
    const before = this.#hanging.get()?.printed ?? []
    this.#hanging.set({
      number: this.#nextNumber,
      columns: this.#typesetter.columns(),
      printed: [...before, ...printed],
      cut: null,
    })
  }

  /** Blank scraps are thrown away, as everybody does. */
  #cut(cut: 'full' | 'partial'): void {
    const receipt = this.#hanging.get()
    this.#hanging.set(null)
    if (receipt === null || receipt.printed.every(({ kind }) => kind === 'feed')) return
    this.#nextNumber += 1
    this.#receipts.set([...this.#receipts.get(), { ...receipt, cut }].slice(-RECEIPTS_MAX))
  }

  #takeReceipts(): readonly Receipt[] {
    const taken = this.#receipts.get()
    this.#receipts.set([])
    return taken
  }

  #setPaper(paperMm: number): void {
    this.#change({ paperMm, paperOut: paperMm <= 0, paperNearEnd: paperMm < NEAR_END_MM })
  }

  #change(change: Partial<EscposTwinState>): void {
    const wasOffline = isOffline(this.#state.get())
    this.#state.update((state) => ({ ...state, ...change }))
    this.#report(false)
    const nowOffline = isOffline(this.#state.get())
    if (!wasOffline && nowOffline && this.#offlineMode > 0) this.#port.send(Uint8Array.of(0x37, 0x23, 0))
    if (!nowOffline) this.#work()
  }

  #report(always: boolean): void {
    const bytes = automaticStatus(this.#state.get())
    const isNews = bytes.join() !== this.#reported
    this.#reported = bytes.join()
    if (this.#mask !== 0 && (isNews || always)) this.#port.send(bytes)
  }

  #confirm(bytes: Uint8Array): void {
    if (!this.#losesConfirmations) this.#port.send(bytes)
  }

  #sendName(what: number): void {
    const { maker, model } = this.#settings
    const name = what === 0x42 ? maker : what === 0x43 ? model : null
    if (name !== null) this.#port.send(Uint8Array.of(0x5f, ...new TextEncoder().encode(name), 0))
  }

  /** The host says to go on after an error; a knife that is still blocked jams again. */
  #recover(clear: boolean): void {
    if (!this.#state.get().cutterError) return
    if (clear) this.#keep(new Uint8Array(0))
    if (this.#state.get().cutter === 'ok') this.#change({ cutterError: false })
  }

  #powerCycle(): void {
    this.#motion?.cancel()
    this.#motion = null
    this.#keep(new Uint8Array(0))
    this.#typesetter = createTypesetter()
    this.#mask = 0
    this.#offlineMode = 0
    this.#change({ cutterError: false, hot: false, printing: false })
  }
}

function stateWith(paperMm: number): EscposTwinState {
  return {
    coverOpen: false,
    paperOut: paperMm <= 0,
    paperNearEnd: paperMm < NEAR_END_MM,
    cutterError: false,
    unrecoverable: false,
    hot: false,
    paperMm,
    cutter: 'ok',
    printing: false,
    bufferedBytes: 0,
    droppedBytes: 0,
    unknownCommands: 0,
  }
}
