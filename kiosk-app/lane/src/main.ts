import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock, systemRandom } from '@clearlane/device-contract/adapters'
import { readConfig } from './lane-config.ts'
import { runLane, type Running } from './run-lane.ts'

// Exit codes: 0 stopped, 2 wrong configuration, 3 it cannot start here, 4 the journal is in use, 5 the disk failed.
const EXIT_USAGE = 2
const EXIT_DISK = 5
const EXIT_BUG = 70

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

function configPath(): string {
  try {
    const { values } = parseArgs({ options: { config: { type: 'string' } } })
    return values.config ?? fail('Usage: node main.ts --config FILE', EXIT_USAGE)
  } catch {
    return fail('Usage: node main.ts --config FILE', EXIT_USAGE)
  }
}

function configText(path: string): string {
  if (!existsSync(path)) fail(`There is no configuration file ${path}.`, EXIT_USAGE)
  return readFileSync(path, 'utf8')
}

function buildIdIn(uiDir: string): string | null {
  const path = join(uiDir, 'build.json')
  if (!existsSync(path)) return null
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const known = typeof value === 'object' && value !== null && 'buildId' in value
  return known && typeof value.buildId === 'string' ? value.buildId : null
}

function stopOnSignals(running: Running): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void running.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

process.on('uncaughtException', (error) => {
  fail(`The lane met an error of its own and ends: ${error.stack ?? error.message}`, EXIT_BUG)
})

const config = readConfig(configText(configPath()))
if (!config.ok) fail(config.error, EXIT_USAGE)
const running = await runLane({
  config: config.value,
  clock: systemClock(),
  random: systemRandom(),
  uiDir: existsSync(join(config.value.uiDir, 'index.html')) ? config.value.uiDir : null,
  uiBuildId: buildIdIn(config.value.uiDir),
  fatal: (reason) => fail(`${reason} The lane ends; start it again when the disk is well.`, EXIT_DISK),
})
if (!running.ok) fail(running.error.sentence, running.error.code)
stopOnSignals(running.value)
process.stdout.write(`${JSON.stringify(running.value.ready)}\n`)
