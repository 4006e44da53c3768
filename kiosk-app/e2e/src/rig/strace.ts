import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const MISSING =
  'strace is missing, and the disk faults need it. Install it: sudo apt-get install --no-install-recommends strace'

export type Injected = { readonly detach: () => Promise<void> }

/**
 * Makes system calls of a running process fail as if its disk did: `inject` as in `strace -e inject=`, only for calls
 * on this file. Throws the apt command when there is no strace.
 */
export async function inject(pid: number, file: string, fault: string): Promise<Injected> {
  const calls = fault.slice(0, fault.indexOf(':'))
  const args = ['-f', '-p', String(pid), '-P', file, '-e', `trace=${calls}`, '-e', `inject=${fault}`]
  const child = spawn('strace', [...args, '-o', '/dev/null'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const missing = new Promise<never>((_, reject) => child.on('error', () => reject(new Error(MISSING))))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const first = await Promise.race([once(createInterface({ input: child.stderr }), 'line'), missing])
  if (!String(first).includes('attached')) throw new Error(String(first))
  return {
    detach: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
