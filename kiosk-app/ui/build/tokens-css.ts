import type { Tokens } from '../src/theme/tokens.ts'

/** Cap height of Noto Sans as a part of its font size (measured in the font). */
const CAP_HEIGHT = 0.714

const mm = (value: number) => `calc(${value} * var(--u))`
const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Millimetres become multiples of `--u`, the CSS pixels of one millimetre. */
export function tokensCss({ colours, spaces, capHeights, targets, motion }: Tokens): string {
  const rows = [
    ...Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`),
    ...Object.entries(spaces).map(([name, value]) => `--space-${name}: ${mm(value)};`),
    ...Object.entries(targets).map(([name, value]) => `--target-${name}: ${mm(value)};`),
    ...Object.entries(capHeights).map(
      ([name, value]) => `--text-${name}: ${mm(rounded(value / CAP_HEIGHT))};`,
    ),
    ...Object.entries(motion).map(([name, value]) => `--motion-${name}: ${value}ms;`),
  ]
  const note = '/* Made from tokens.ts by `npm run generate -w @clearlane/ui`. Do not edit. */'
  return `${note}\n@layer tokens {\n.lane {\n${rows.join('\n')}\n}\n}\n`
}
