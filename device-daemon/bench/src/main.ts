import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { systemClock, systemRandom } from '@clearlane/device-contract/adapters'
import { createBenchServer } from './adapters/server.ts'
import { piecesOfLane } from './adapters/pieces-of-lane.ts'
import { terminalMemory } from './adapters/terminal-memory.ts'
import { viewOf, watchBench } from './bench-state.ts'
import { createDemoTwins, hostDemoTwins } from './demo-lane.ts'
import { createPlayer } from './play.ts'
import { createReplay } from './replay.ts'

const Config = Type.Object({
  port: Type.Integer({ minimum: 0, maximum: 65_535 }),
  dataDir: Type.String({ minLength: 1 }),
  laneUrl: Type.String({ minLength: 1 }),
  bagging: Type.Boolean(),
})

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

async function main(): Promise<void> {
  const config = configOf(process.argv)
  const clock = systemClock()
  const random = systemRandom()
  const twins = createDemoTwins(clock, random, terminalMemory(join(config.dataDir, 'card-terminal.json')))
  const ttyDir = join(config.dataDir, 'run', 'tty')
  rmSync(ttyDir, { recursive: true, force: true }) // links that a killed bench left behind
  mkdirSync(ttyDir, { recursive: true, mode: 0o700 })
  const lines = await hostDemoTwins(twins, ttyDir, config.bagging)
  const pieceOf = config.bagging ? piecesOfLane(config.laneUrl, random) : async () => null
  const player = createPlayer(clock, twins, pieceOf)
  const replay = createReplay(clock, player.play)
  const { app, push } = await createBenchServer({
    twins,
    player,
    replay,
    view: () => viewOf(twins, player, replay, config.bagging),
    laneUrl: config.laneUrl,
    pageDir: here('../dist'),
    scenarioDir: here('./scenarios'),
  })
  watchBench(clock, twins, player, replay, push)
  const url = await app.listen({ port: config.port, host: '127.0.0.1' })
  console.log(JSON.stringify({ ready: true, url, slots: lines.slots }))
  const stop = (): void => {
    replay.stop()
    void Promise.all([lines.close(), app.close()]).then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function configOf(args: readonly string[]) {
  const path = args[args.indexOf('--config') + 1]
  const value: unknown = JSON.parse(readFileSync(path ?? '', 'utf8'))
  return Value.Parse(Config, value)
}

function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE' && 'port' in error
  return isTaken ? `Port ${String(error.port)} is in use. Choose another port for it.` : error.message
}

try {
  await main()
} catch (error) {
  console.error(`The bench cannot start: ${troubleOf(error)}`)
  process.exit(1) // the lines of the twins would keep it alive
}
