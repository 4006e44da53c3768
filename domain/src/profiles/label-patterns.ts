import type { LabelPattern } from '../gs1/pattern/code-patterns.ts'

/** Patterns whose value has so many decimals. */
function decimals(count: number, ...patterns: readonly string[]): readonly LabelPattern[] {
  return patterns.map((pattern) => ({ pattern, decimals: count }))
}

/** Sweden; Norway's products follow it. Prefixes count down the decimals. */
const SCANDINAVIA: readonly LabelPattern[] = [
  ...decimals(2, '20IIIIIIPPPPC'),
  ...decimals(1, '21IIIIIIPPPPC'),
  ...decimals(0, '22IIIIIIPPPPC'),
  ...decimals(3, '23IIIIIIWWWWC'),
  ...decimals(2, '24IIIIIIWWWWC'),
  ...decimals(1, '25IIIIIIWWWWC'),
]

/** Finland and the Baltic countries share one solution. */
const BALTIC: readonly LabelPattern[] = [
  ...decimals(3, '23IIIIIIWWWWC'),
  ...decimals(2, '24IIIIIIWWWWC'),
  ...decimals(1, '25IIIIIIWWWWC'),
]

/** The usual label of a weighed pack: item, verifier, price in cents. Stores may have others. */
const NORTH_AMERICA: readonly LabelPattern[] = decimals(2, '2IIIIIVPPPPC')

/**
 * Restricted circulation numbers of goods by weight, price or count as the GS1 organisations of these countries have
 * agreed on them (GS1 General Specifications 2.1.12; the organisations' own guides). Elsewhere every store has its own.
 */
export const LABEL_PATTERNS = {
  CA: NORTH_AMERICA,
  DE: [
    ...decimals(2, '22IIIIVPPPPPC', '23IIIIVPPPPPC'),
    ...decimals(0, '25IIIIVNNNNNC', '26IIIIVNNNNNC'),
    ...decimals(3, '28IIIIVWWWWWC', '29IIIIVWWWWWC'),
  ],
  DK: [
    ...decimals(2, '21IIIIPPPPPPC', '22IIIIPPPPPPC', '23IIIIPPPPPPC', '24IIIIPPPPPPC'),
    ...decimals(3, '26IIIIWWWWWWC', '27IIIIIWWWWWC', '28IIIIWWWWWWC'),
  ],
  EE: BALTIC,
  FI: BALTIC,
  GB: decimals(2, '20IIIIIVPPPPC'),
  LT: BALTIC,
  LV: BALTIC,
  NO: SCANDINAVIA,
  SE: SCANDINAVIA,
  US: NORTH_AMERICA,
} satisfies Readonly<Record<string, readonly LabelPattern[]>>

export type LabelCountry = keyof typeof LABEL_PATTERNS
