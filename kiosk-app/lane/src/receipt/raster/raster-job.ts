import type { PrintBlock, PrintJob } from '@clearlane/device-contract'
import type { Direction } from './bidi-runs.ts'
import type { Typefaces } from './families.ts'
import { columnWidthsOf } from './places.ts'
import { isPrinterText } from './print-scripts.ts'
import { setLine, type TextBlock } from './set-line.ts'

const RULE = /^[- ]*$/

/** Whether a job has lines that only a picture can show. */
export function needsRaster(job: PrintJob, direction: Direction): boolean {
  return job.blocks.some((block) => isText(block) && isForRaster(block, direction))
}

/**
 * The job with each line that a printer cannot set turned into a picture of the same size. From right to left that is
 * every line with columns, which a printer would not mirror.
 */
export function rasterised(job: PrintJob, direction: Direction, typefaces: Typefaces): PrintJob {
  const { columns } = job
  const blocks = stretchesOf(job.blocks).flatMap((stretch) => {
    const columnWidths = columnWidthsOf(stretch.filter(isText), columns)
    return stretch.map((block): PrintBlock => {
      if (!isText(block) || !isForRaster(block, direction)) return block
      const { width, height, bits } = setLine(block, { columns, direction, typefaces, columnWidths })
      return { kind: 'raster', width, height, bits: Buffer.from(bits).toString('base64') }
    })
  })
  return { ...job, blocks }
}

/** Blocks up to a rule or a blank line: what stands in common columns. */
function stretchesOf(blocks: readonly PrintBlock[]): readonly (readonly PrintBlock[])[] {
  const stretches: PrintBlock[][] = [[]]
  for (const block of blocks) {
    stretches.at(-1)?.push(block)
    if (isText(block) && RULE.test(textOf(block))) stretches.push([])
  }
  return stretches
}

function isForRaster(block: TextBlock, direction: Direction): boolean {
  const text = textOf(block)
  if (!isPrinterText(text)) return true
  return direction === 'rtl' && block.align !== 'centre' && !RULE.test(text)
}

function isText(block: PrintBlock): block is TextBlock {
  return block.kind === 'text'
}

function textOf({ runs }: TextBlock): string {
  return runs.map((run) => run.text).join('')
}
