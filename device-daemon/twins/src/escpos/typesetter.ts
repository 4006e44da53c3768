import { characterOf } from './characters.ts'
import type { Command } from './commands.ts'
import { COLUMN_DOTS, LINE_DOTS, type Printed, type PrintedAlign, type PrintedRun } from './receipt.ts'

/** What a command puts on paper: things to print, and a cut after them. */
export type Effect = { readonly printed: readonly Printed[]; readonly cut: 'full' | 'partial' | null }

export type Typesetter = {
  /** Columns of a line as the host set them. */
  readonly columns: () => number
  readonly set: (command: Command) => Effect
}

type State = {
  table: number
  align: PrintedAlign
  style: Omit<PrintedRun, 'text'>
  runs: PrintedRun[]
  columns: number
  barcode: { moduleDots: number; heightDots: number; hasDigits: boolean }
  qr: { moduleDots: number; correction: 'L' | 'M' | 'Q' | 'H'; data: string }
}

const COLUMNS = 48
const QR_BYTES_MAX = 1273 // the largest code at the highest correction; more is not printed
const TO_KNIFE_DOTS = 96 // from the print head to the knife

function initialState(columns: number): State {
  return {
    table: 0,
    align: 'start',
    style: { bold: false, underlined: false, reversed: false, width: 1, height: 1 },
    runs: [],
    columns,
    barcode: { moduleDots: 3, heightDots: 162, hasDigits: false },
    qr: { moduleDots: 3, correction: 'L', data: '' },
  }
}

const NOTHING: Effect = { printed: [], cut: null }

/** Turns commands into lines and pictures, as the printer's firmware does. */
export function createTypesetter(): Typesetter {
  let state = initialState(COLUMNS)
  return {
    columns: () => state.columns,
    set: (command) => {
      if (command.kind === 'initialise') {
        state = initialState(COLUMNS)
        return NOTHING
      }
      return apply(state, command)
    },
  }
}

function apply(state: State, command: Command): Effect {
  switch (command.kind) {
    case 'character':
      return { printed: typed(state, characterOf(command.byte, state.table)), cut: null }
    case 'line-feed':
      return { printed: [flushed(state)], cut: null }
    case 'feed':
      return { printed: [...begun(state), feed(command.lines * LINE_DOTS)], cut: null }
    case 'feed-dots':
      return { printed: [...begun(state), feed(command.dots)], cut: null }
    case 'cut':
      return { printed: [...begun(state), feed(command.toKnife ? TO_KNIFE_DOTS : 0)], cut: command.cut }
    case 'ean13':
      return {
        printed: [
          ...begun(state),
          {
            kind: 'ean13',
            align: state.align,
            digits: command.digits + checkDigit(command.digits),
            ...state.barcode,
          },
        ],
        cut: null,
      }
    case 'raster': {
      const { widthBytes, rows } = command
      return {
        printed: [...begun(state), { kind: 'raster', align: state.align, widthBytes, rows }],
        cut: null,
      }
    }
    case 'align':
    case 'automatic-status':
    case 'barcode-style':
    case 'code-table':
    case 'ignored':
    case 'initialise':
    case 'line-width':
    case 'name':
    case 'offline-response':
    case 'paper-status':
    case 'process-id':
    case 'qr':
    case 'style':
    case 'unknown':
      return { printed: setting(state, command), cut: null }
  }
}

function setting(state: State, command: Command): readonly Printed[] {
  if (command.kind === 'code-table') state.table = command.table
  if (command.kind === 'align') state.align = command.align
  if (command.kind === 'line-width') state.columns = Math.max(1, Math.floor(command.dots / COLUMN_DOTS))
  if (command.kind === 'style') state.style = { ...state.style, ...command.set }
  if (command.kind === 'barcode-style') state.barcode = { ...state.barcode, ...command.set }
  if (command.kind !== 'qr') return []
  if (!('print' in command.set)) {
    state.qr = { ...state.qr, ...command.set }
    return []
  }
  const bytes = new TextEncoder().encode(state.qr.data).length
  if (bytes === 0 || bytes > QR_BYTES_MAX) return []
  return [...begun(state), { kind: 'qr', align: state.align, ...state.qr }]
}

const feed = (dots: number): Printed => ({ kind: 'feed', dots })

/** A line that was begun is printed before anything else. */
function begun(state: State): readonly Printed[] {
  return state.runs.length === 0 ? [] : [flushed(state)]
}

function flushed(state: State): Printed {
  const { align, runs } = state
  state.runs = []
  return { kind: 'line', align, runs }
}

/** A full line prints itself, and the character goes to the next one. */
function typed(state: State, character: string): readonly Printed[] {
  const used = state.runs.reduce((sum, run) => sum + run.text.length * run.width, 0)
  const full = used + state.style.width > state.columns ? begun(state) : []
  const last = state.runs.at(-1)
  if (last !== undefined && isSameStyle(last, state.style))
    state.runs[state.runs.length - 1] = { ...last, text: last.text + character }
  else state.runs.push({ ...state.style, text: character })
  return full
}

function isSameStyle(run: PrintedRun, style: Omit<PrintedRun, 'text'>): boolean {
  return (
    run.bold === style.bold &&
    run.underlined === style.underlined &&
    run.reversed === style.reversed &&
    run.width === style.width &&
    run.height === style.height
  )
}

function checkDigit(digits: string): string {
  const sum = Array.from(digits, Number).reduce(
    (total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}
