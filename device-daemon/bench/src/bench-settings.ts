import type { Act, DeviceName } from './acts.ts'

export type PaymentScript = Extract<Act, { act: 'script' }>['script']

/** What hands have set on the twins and the twins themselves do not show. */
export type BenchSettings = {
  readonly lines: Readonly<Record<DeviceName, { readonly silent: boolean; readonly delayMs: number }>>
  readonly autoShopper: boolean
  readonly decidesByAmount: boolean
  readonly losesConfirmations: boolean
  /** What is scanned, and what is lifted off the scale, goes into the bagging area. */
  readonly bagsByItself: boolean
  /** How the next payments go, the next one first. */
  readonly scripts: readonly PaymentScript[]
}

const SCRIPTS_MAX = 20
const AS_NEW = { silent: false, delayMs: 0 }

export const DEMO_SETTINGS: BenchSettings = {
  lines: {
    scanner: AS_NEW,
    scale: AS_NEW,
    terminal: AS_NEW,
    printer: AS_NEW,
    pole: AS_NEW,
    platform: AS_NEW,
  },
  autoShopper: false,
  decidesByAmount: true,
  losesConfirmations: false,
  bagsByItself: true,
  scripts: [],
}

/** The settings after an act; most acts change none. */
export function settingsAfter(settings: BenchSettings, act: Act): BenchSettings {
  const { act: what } = act
  if (what === 'silence') return withLine(settings, act.device, { silent: act.on })
  if (what === 'slow') return withLine(settings, act.device, { delayMs: act.delayMs })
  if (what === 'auto-shopper') return { ...settings, autoShopper: act.on }
  if (what === 'decide-by-amount') return { ...settings, decidesByAmount: act.on }
  if (what === 'lose-confirmations') return { ...settings, losesConfirmations: act.on }
  if (what === 'bag-by-itself') return { ...settings, bagsByItself: act.on }
  if (what === 'script')
    return { ...settings, scripts: [...settings.scripts, act.script].slice(-SCRIPTS_MAX) }
  return settings
}

/** A payment began: the script at the head is in use. */
export function scriptTaken(settings: BenchSettings): BenchSettings {
  return settings.scripts.length === 0 ? settings : { ...settings, scripts: settings.scripts.slice(1) }
}

type Line = BenchSettings['lines'][DeviceName]

function withLine(settings: BenchSettings, device: DeviceName, change: Partial<Line>): BenchSettings {
  const line = { ...settings.lines[device], ...change }
  return { ...settings, lines: { ...settings.lines, [device]: line } }
}
