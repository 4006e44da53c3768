import { err, ok, type Result } from '@clearlane/device-contract'
import type { ByteStream, OpenStream } from '@clearlane/device-contract/ports'
import type { Child, Spawn } from './spawn.ts'

/** Which command line the installed gpioset understands. */
export type GpiosetVersion = 1 | 2

/** `gpioset (libgpiod) v1.6.3` or `gpioset (libgpiod) v2.2.1`. */
export function gpiosetVersion(output: string): GpiosetVersion | null {
  const major = /\bv?([0-9]+)\.[0-9]+/.exec(output)?.[1]
  return major === '1' ? 1 : major === '2' ? 2 : null
}

/** The arguments that drive the lines by `mask` until the process is ended; bit 0 is the first line. */
export function gpiosetArgs(
  version: GpiosetVersion,
  chip: string,
  lines: readonly number[],
  mask: number,
): string[] {
  const values = lines.map((line, bit) => `${line}=${(mask >> bit) & 1}`)
  return version === 1 ? ['--mode=signal', chip, ...values] : ['--chip', chip, ...values]
}

/**
 * GPIO lines as a byte stream: each byte written is the mask of the lines. A `gpioset` child holds the lines; for a
 * new mask it is ended first, since the kernel gives a line to one holder only. When it ends by itself (no such chip,
 * line busy, board unplugged) the stream closes with its words.
 */
export function gpioStream(spawn: Spawn, chip: string, lines: readonly number[]): OpenStream {
  return async () => {
    const version = await installed(spawn)
    return version.ok ? ok(streamOf(spawn, version.value, chip, lines)) : version
  }
}

function installed(spawn: Spawn): Promise<Result<GpiosetVersion, string>> {
  return new Promise((resolve) => {
    const child = spawn('gpioset', ['--version'])
    child.onExit(({ code, stderr }) => {
      const version = gpiosetVersion(child.stdout())
      if (code === 0 && version !== null) resolve(ok(version))
      else resolve(err(`gpioset of the package gpiod does not run: ${stderr || `exit ${String(code)}`}`))
    })
  })
}

function streamOf(spawn: Spawn, version: GpiosetVersion, chip: string, lines: readonly number[]): ByteStream {
  const closers: ((reason: string) => void)[] = []
  let holder: Child | null = null
  let wanted: number | null = null
  let open = true

  const close = (reason: string): void => {
    if (!open) return
    open = false
    holder?.kill()
    for (const tell of closers) tell(reason)
  }
  const drive = (mask: number): void => {
    wanted = null
    const child = spawn('gpioset', gpiosetArgs(version, chip, lines, mask))
    holder = child
    child.onExit(({ code, stderr }) => {
      holder = null
      if (!open) return
      if (wanted !== null) drive(wanted)
      else close(`gpioset ended: ${stderr.trim() || `exit ${String(code)}`}`)
    })
  }
  return {
    write: (bytes) => {
      const mask = bytes.at(-1)
      if (!open) return false
      if (mask === undefined) return true
      if (holder === null) {
        drive(mask)
      } else {
        wanted = mask // the newest wins; it is driven when the holder has let go
        holder.kill()
      }
      return true
    },
    onBytes: () => undefined,
    onClose: (tell) => {
      closers.push(tell)
    },
    close: () => {
      close('closed')
    },
  }
}
