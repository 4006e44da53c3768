import type { Cell } from '@clearlane/ui/gallery/cell'
import type { Page } from 'playwright-core'
import { comfortFaults } from './comfort-faults.ts'
import { clippedPrices, geometryFaults, layoutFaults, lostHeadings, pictureFaults } from './measure.ts'
import { brokenWords, clippedTexts, gapFaults } from './spacing.ts'

const MEASURES = [
  geometryFaults,
  pictureFaults,
  layoutFaults,
  lostHeadings,
  gapFaults,
  clippedPrices,
  clippedTexts,
  brokenWords,
  comfortFaults,
]

/** What every measure that runs in the page finds in its picture. Sent at once: each message has its price. */
export function measured(page: Page, cell: Cell): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[${MEASURES.join(', ')}].flatMap((faultsIn) => faultsIn(${JSON.stringify(cell)}))`,
  )
}
