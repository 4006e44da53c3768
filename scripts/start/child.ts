import { type ChildProcess, spawn } from 'node:child_process'
import {
  createWriteStream,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
  type WriteStream,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { err, ok, type Result } from '../../domain/src/result.ts'
import { forgetPid, rememberPid } from './leftovers.ts'

export type ReadyLine = Readonly<Record<string, unknown>>

export type Child = {
  readonly name: string
  readonly pid: number
  readonly ready: ReadyLine
  /** Resolves with a sentence when the child ends although nobody stopped it. */
  readonly died: Promise<string>
  stop(): Promise<void>
}

export type ChildPlan = {
  readonly name: string
  /** Absolute path of its main file. */
  readonly main: string
  readonly config: object
  readonly dataDir: string
  readonly readyMs?: number
}

const READY_MS = 30_000
const STOP_MS = 5_000
const LOG_BYTES_MAX = 5_000_000

/** Starts a child and waits for its ready line; `signal` gives up the wait and stops it. The error is a sentence with cause and remedy. */
export async function startChild(plan: ChildPlan, signal: AbortSignal): Promise<Result<Child, string>> {
  if (signal.aborted) return err(`${plan.name} was not started.`)
  const logPath = join(plan.dataDir, 'log', `${plan.name}.log`)
  const log = openLog(logPath)
  const config = writeConfig(plan)
  const child = spawn(process.execPath, [plan.main, '--config', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C in a terminal reaches only us, so that we can stop the children in order
  })
  if (child.pid !== undefined) rememberPid(plan.dataDir, plan.name, child.pid, config)
  child.on('exit', () => forgetPid(plan.dataDir, plan.name))
  child.on('close', () => log.end())
  const stop = () => stopProcess(child)
  const ended = exitOf(child, plan.name, lastStderrLine(child, log), logPath)
  const abandon = () => void stop()
  signal.addEventListener('abort', abandon)
  const outcome = await Promise.race([
    readyLine(child, log),
    ended,
    after(plan.readyMs ?? READY_MS, `${plan.name} did not get ready in time. Its log: ${logPath}`),
  ])
  signal.removeEventListener('abort', abandon)
  if (typeof outcome !== 'string' && child.pid !== undefined)
    return ok({ name: plan.name, pid: child.pid, ready: outcome, died: ended, stop })
  await stop()
  return err(typeof outcome === 'string' ? outcome : `${plan.name} could not be started.`)
}

function writeConfig(plan: ChildPlan): string {
  const folder = join(plan.dataDir, 'run')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${plan.name}.json`)
  writeFileSync(path, JSON.stringify(plan.config, null, 2) + '\n', { mode: 0o600 })
  return path
}

function openLog(path: string): WriteStream {
  mkdirSync(join(path, '..'), { recursive: true })
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES_MAX) renameSync(path, `${path}.1`)
  const log = createWriteStream(path, { fd: openSync(path, 'a', 0o600) })
  log.on('error', () => undefined) // a full disk takes the log, not the demo
  return log
}

function readyLine(child: ChildProcess, log: WriteStream): Promise<ReadyLine> {
  const { promise, resolve } = Promise.withResolvers<ReadyLine>()
  if (child.stdout === null) return promise
  createInterface({ input: child.stdout }).on('line', (line) => {
    const ready = parseReady(line)
    if (ready === null) log.write(line + '\n')
    else resolve(ready)
  })
  return promise
}

/** The object of a ready line, or null for any other line. */
export function parseReady(line: string): ReadyLine | null {
  if (!line.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) && value['ready'] === true ? value : null
  } catch {
    return null // a log line that happens to begin with a brace
  }
}

const isRecord = (value: unknown): value is ReadyLine => typeof value === 'object' && value !== null

function lastStderrLine(child: ChildProcess, log: WriteStream): () => string {
  let last = ''
  if (child.stderr === null) return () => last
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.write(line + '\n')
    if (isSentence(line)) last = line.trim()
  })
  return () => last
}

// The frames of a stack and Node's own last line say nothing to the person who reads this.
const isSentence = (line: string) => line.trim() !== '' && !/^\s+at |^Node\.js v|^\s*[{}^]/.test(line)

function exitOf(child: ChildProcess, name: string, last: () => string, logPath: string): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`${name} could not be started: ${error.message}.`))
    child.on('close', (code, signal) => {
      const why = last() === '' ? '' : ` ${last()}`
      resolve(`${name} ended (${signal ?? `exit code ${code ?? 0}`}).${why} Its log: ${logPath}`)
    })
  })
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(timer)
}

function after(ms: number, sentence: string): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(sentence), ms).unref())
}
