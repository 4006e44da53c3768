import type { Tokens } from '../src/theme/tokens.ts'

/** Cap height of Noto Sans as a part of its font size (measured in the font). */
const CAP_HEIGHT = 0.714

const mm = (value: number) => `calc(${value} * var(--u))`
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Millimetres become multiples of `--u`, the CSS pixels of one millimetre. */
export function tokensCss(tokens: Tokens): string {
  const note = '/* Made from tokens.ts by `npm run generate -w @clearlane/ui`. Do not edit. */'
  const rules = [
    rule('.lane', [
      ...colourRows(tokens.colours),
      ...lengthRows('', tokens.edges),
      ...lengthRows('space-', tokens.spaces),
      ...lengthRows('target-', tokens.targets),
      ...textRows(tokens.capHeights),
      ...Object.entries(tokens.motion).map(([name, value]) => `--motion-${name}: ${value}ms;`),
    ]),
    rule(".lane[data-theme='contrast']", [
      ...colourRows(tokens.contrast),
      ...lengthRows('', tokens.contrastEdges),
    ]),
    rule(".lane[data-text='large']", textRows(tokens.largeCapHeights)),
  ]
  return `${note}\n@layer tokens {\n${rules.join('\n')}\n}\n`
}

type Numbers = Readonly<Record<string, number>>

const rule = (selector: string, rows: readonly string[]) => `${selector} {\n${rows.join('\n')}\n}`

function colourRows(colours: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`)
}

function lengthRows(prefix: string, lengths: Numbers): readonly string[] {
  return Object.entries(lengths).map(([name, value]) => `--${prefix}${name}: ${mm(value)};`)
}

function textRows(capHeights: Numbers): readonly string[] {
  return Object.entries(capHeights).map(
    ([name, value]) => `--text-${name}: ${mm(rounded(value / CAP_HEIGHT))};`,
  )
}
