import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { err, ok, parseClientMessage, parseTechnicianMessage, type Result } from '@clearlane/device-contract'
import { systemClock, systemRandom } from '@clearlane/device-contract/adapters'
import { pino } from 'pino'
import { createDaemon, type Daemon } from './daemon.ts'
import { parseConfig, type DaemonConfig } from './daemon-config.ts'
import { registry } from './registry.ts'
import { lockSocketPath } from './server/adapters/socket-lock.ts'
import { serveUnixSocket } from './server/adapters/unix-socket.ts'
import { openStream } from './transports/adapters/open-stream.ts'

const EXIT_BAD_CONFIG = 2
const EXIT_CANNOT_SERVE = 1
const USAGE = 'Usage: device-daemon --config FILE'

const logger = pino({ name: 'device-daemon' }, pino.destination({ dest: 2, sync: true }))

async function main(): Promise<void> {
  const config = readConfig()
  if (!config.ok) {
    stop(EXIT_BAD_CONFIG, config.error)
    return
  }
  const lock = await lockSocketPath(config.value.socketPath)
  if (!lock.ok) {
    stop(EXIT_CANNOT_SERVE, lock.error)
    return
  }
  const daemon = start(config.value)
  const served = await serve(config.value, daemon)
  if (!served.ok) {
    stop(EXIT_CANNOT_SERVE, served.error)
    return
  }
  const { socketPath, technicianSocketPath = null } = config.value
  const ready = { ready: true, pid: process.pid, bootId: daemon.bootId, socketPath, technicianSocketPath }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  const end = (signal: string): void => {
    logger.info({ signal }, 'ending')
    daemon.close()
    process.exit(0) // kernel and clients take the end of the process for the end of every line
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

function readConfig(): Result<DaemonConfig, string> {
  const file = configPath()
  if (file === null) return err(USAGE)
  try {
    const parsed = parseConfig(readFileSync(file, 'utf8'), registry)
    return parsed.ok ? parsed : err(`The configuration ${file} cannot be used. ${parsed.error}`)
  } catch (cause) {
    return err(`The configuration ${file} cannot be read: ${cause instanceof Error ? cause.message : ''}.`)
  }
}

function configPath(): string | null {
  try {
    return parseArgs({ options: { config: { type: 'string' } } }).values.config ?? null
  } catch {
    return null
  }
}

function start(config: DaemonConfig): Daemon {
  return createDaemon({
    clock: systemClock(),
    random: systemRandom(),
    slots: config.slots.map(({ settings = {}, unproven = false, ...slot }) => ({
      ...slot,
      settings,
      unproven,
    })),
    openStream,
    registry,
    log: ({ level, ...entry }) => {
      logger[level](entry)
    },
  })
}

async function serve(config: DaemonConfig, daemon: Daemon): Promise<Result<null, string>> {
  const main = await serveUnixSocket(config.socketPath, {
    parse: parseClientMessage,
    connect: daemon.connect,
  })
  if (!main.ok || config.technicianSocketPath === undefined) return main.ok ? ok(null) : main
  const technician = await serveUnixSocket(config.technicianSocketPath, {
    parse: parseTechnicianMessage,
    connect: daemon.connectTechnician,
  })
  return technician.ok ? ok(null) : technician
}

function stop(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

await main()
