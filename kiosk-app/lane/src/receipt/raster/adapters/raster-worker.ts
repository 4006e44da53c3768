import { strict as assert } from 'node:assert'
import { parentPort } from 'node:worker_threads'
import type { PrintJob } from '@clearlane/device-contract'
import type { Direction } from '../bidi-runs.ts'
import { rasterised } from '../raster-job.ts'
import { receiptFonts } from './receipt-fonts.ts'

export type RasterRequest = { readonly job: PrintJob; readonly direction: Direction }

// Draws the jobs that it is given, one after the other.
const port = parentPort
assert(port !== null, 'a raster worker is a worker')
const typefaces = receiptFonts()

port.on('message', ({ job, direction }: RasterRequest) => {
  port.postMessage(rasterised(job, direction, typefaces))
})
