import {
  DIMENSIONS,
  isDimension,
  settingsFrom,
  wordsOf,
  type Settings,
} from '../../kiosk-app/ui/src/gallery/cell.ts'
import { err, ok, type Result } from '../../domain/src/result.ts'

export type SheetOptions = { readonly settings: Settings; readonly file: string }
type Asked = SheetOptions | 'help'

const dimensions = Object.entries<readonly string[]>(DIMENSIONS)

export const HELP = [
  'npm run gallery-sheet -- [options]',
  '',
  'Draws every screen of the kiosk on one picture, a PNG.',
  '',
  ...dimensions.map(([name, values]) => `  --${name.padEnd(10)}${values.join(', ')}`),
  `  --${'out'.padEnd(10)}the file; gallery-sheet/, named after the choice, unless said otherwise`,
  '',
  'What is not chosen is the first of its row.',
].join('\n')

/** The error is a sentence. */
export function readOptions(args: readonly string[]): Result<Asked, string> {
  const chosen = new Map<string, string>()
  for (let at = 0; at < args.length; at += 2) {
    const [option = '', value] = args.slice(at, at + 2)
    if (option === '--help' || option === '-h') return ok('help')
    const trouble = troubleWith(option, value)
    if (trouble !== null) return err(trouble)
    chosen.set(option.slice(2), value ?? '')
  }
  const settings = settingsFrom(new URLSearchParams([...chosen]))
  return ok({
    settings,
    file: chosen.get('out') ?? `gallery-sheet/${wordsOf(settings).join('-')}.png`,
  })
}

function troubleWith(option: string, value: string | undefined): string | null {
  const name = option.replace(/^--/, '')
  const isKnown = option.startsWith('--') && (name === 'out' || isDimension(name))
  if (!isKnown)
    return `Unknown option '${option}'. The options are: ${[...dimensions.map(([one]) => one), 'out'].map((one) => `--${one}`).join(', ')}.`
  if (value === undefined || value === '') return `Option ${option} needs a value.`
  if (name === 'out') return value.endsWith('.png') ? null : `${value} is no name of a PNG. End it with .png.`
  const values = dimensions.find(([one]) => one === name)?.[1] ?? []
  return values.includes(value) ? null : `There is no ${name} '${value}'. It is one of: ${values.join(', ')}.`
}
