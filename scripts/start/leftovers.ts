import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { err, ok, type Result } from '../../domain/src/result.ts'

const POLL_MS = 50
const STOP_MS = 5_000
const OWNER = 'start'

const runFolder = (dataDir: string) => join(dataDir, 'run')
const pidFile = (dataDir: string, name: string) => join(runFolder(dataDir), `${name}.pid`)

/** Remembers a process of this data folder, with a word of its command line by which it is known again. */
export function rememberPid(dataDir: string, name: string, pid: number, mark: string): void {
  mkdirSync(runFolder(dataDir), { recursive: true })
  writeFileSync(pidFile(dataDir, name), `${pid}\n${mark}\n`)
}

export function forgetPid(dataDir: string, name: string): void {
  rmSync(pidFile(dataDir, name), { force: true })
}

/**
 * Takes the data folder for this process. Children whose `npm start` was killed are stopped first; the error is a
 * sentence when another `npm start` still lives there.
 */
export async function takeOver(dataDir: string, mark: string): Promise<Result<undefined, string>> {
  const owner = recorded(dataDir, OWNER)
  if (owner !== null && owner !== process.pid) {
    return err(`Clearlane already runs with the data in ${dataDir} (process ${owner}). Stop that one first.`)
  }
  for (const name of names(dataDir)) {
    const pid = recorded(dataDir, name)
    if (pid !== null) await stop(pid)
    forgetPid(dataDir, name)
  }
  rememberPid(dataDir, OWNER, process.pid, mark)
  return ok(undefined)
}

export function giveUp(dataDir: string): void {
  if (recorded(dataDir, OWNER) === process.pid) forgetPid(dataDir, OWNER)
}

function names(dataDir: string): string[] {
  try {
    return readdirSync(runFolder(dataDir)).flatMap((file) => /^(.+)\.pid$/.exec(file)?.[1] ?? [])
  } catch {
    return [] // no folder yet: nothing was ever started here
  }
}

/** The pid in a file, when that process still lives and is the one that was meant. */
function recorded(dataDir: string, name: string): number | null {
  try {
    const [pid = '', mark = ''] = readFileSync(pidFile(dataDir, name), 'utf8').split('\n')
    const command = readFileSync(`/proc/${Number(pid)}/cmdline`, 'utf8')
    return mark !== '' && command.includes(mark) ? Number(pid) : null
  } catch {
    return null // no file, or no such process
  }
}

async function stop(pid: number): Promise<void> {
  const deadline = performance.now() + STOP_MS
  if (!signal(pid, 'SIGTERM')) return
  while (performance.now() < deadline) {
    await sleep(POLL_MS)
    if (!signal(pid, 0)) return
  }
  signal(pid, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false // it is gone already
  }
}
