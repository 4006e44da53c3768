import { spawn } from 'node:child_process'
import type { Spawn } from '../spawn.ts'

const OUTPUT_CHARS_MAX = 2_000

/**
 * Real children, that end with this process however it ends: setpriv (util-linux) asks the kernel for it. A gpioset
 * that outlived a killed daemon would keep its lines from the next one.
 */
export const nodeSpawn: Spawn = (command, args) => {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout = (stdout + chunk.toString()).slice(0, OUTPUT_CHARS_MAX)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(0, OUTPUT_CHARS_MAX)
  })
  return {
    onExit: (listener) => {
      child.once('error', (cause) => {
        listener({ code: null, stderr: cause.message })
      })
      child.once('close', (code) => {
        listener({ code, stderr })
      })
    },
    stdout: () => stdout,
    kill: () => {
      child.kill('SIGTERM')
    },
  }
}
