import { fileURLToPath } from 'node:url'
import { banner } from './start/banner.ts'
import { type DemoRun, startDemo, stopAll } from './start/demo.ts'
import { giveUp } from './start/leftovers.ts'
import { START_HELP, type StartOptions, startOptions } from './start/options.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function main(): Promise<number> {
  const options = startOptions(process.argv.slice(2), process.env, root)
  if (!options.ok) return fail(options.error)
  if (options.value.help) {
    console.log(START_HELP)
    return 0
  }
  return runDemo(options.value)
}

async function runDemo(options: StartOptions): Promise<number> {
  try {
    return await untilStopped(options)
  } finally {
    giveUp(options.dataDir)
  }
}

async function untilStopped(options: StartOptions): Promise<number> {
  const stopper = stopSignal()
  const run: DemoRun = { root, options, say: (line) => console.log(line), signal: stopper }
  const demo = await startDemo(run)
  if (stopper.aborted) {
    if (demo.ok) await stopAll(Object.values(demo.value))
    return 0
  }
  if (!demo.ok) return fail(demo.error)
  console.log(banner(demo.value, options, root))
  const { bench, daemon, lane } = demo.value
  const children = [bench, daemon, lane]
  const ended = await Promise.race([aborted(stopper), ...children.map((child) => child.died)])
  if (ended === null) console.log('Stopping ...')
  await stopAll(children)
  return ended === null ? 0 : fail(`${ended} Everything was stopped; start again.`)
}

/** Aborted by Ctrl-C, SIGTERM or SIGHUP; more of them change nothing. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort())
  return controller.signal
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null))
  })
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main()
