import { strict as assert } from 'node:assert'
import { parentPort, workerData } from 'node:worker_threads'
import { MUTATIONS } from '../mutations.ts'
import { mutateSource } from './mutating-loader.ts'

// Runs the seeds it is given, one after the other. The simulation is loaded only after the mutation is in place.
const port = parentPort
assert(port !== null, 'a seed worker is a worker')
const wanted: unknown = workerData
const mutation = MUTATIONS.find(({ name }) => name === wanted)
const wasApplied = mutation === undefined ? () => true : mutateSource(mutation)
const { runSeed } = await import('../run-seed.ts')
assert(wasApplied(), `${String(wanted)}: the module that it changes is not used`)

port.on('message', (seed: number) => {
  void runSeed(seed).then((report) => {
    port.postMessage(report)
  })
})
