import { expect, test } from 'vitest'
import { gpioStream, gpiosetArgs, gpiosetVersion } from './gpio.ts'
import type { Spawn } from './spawn.ts'

/** Children that live until killed, as gpioset does; `fail` makes the next one end by itself. */
function children(version: string) {
  const started: string[] = []
  let fail: string | null = null
  const spawn: Spawn = (command, args) => {
    started.push([command, ...args].join(' '))
    let exit: (result: { code: number | null; stderr: string }) => void = () => undefined
    const end = (code: number | null, stderr: string): void => {
      queueMicrotask(() => {
        exit({ code, stderr })
      })
    }
    if (args[0] === '--version') end(version === '' ? null : 0, version === '' ? 'ENOENT' : '')
    else if (fail !== null) end(1, fail)
    return {
      onExit: (listener) => (exit = listener),
      stdout: () => version,
      kill: () => {
        end(null, '')
      },
    }
  }
  return { spawn, started, failNext: (words: string) => (fail = words) }
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

test('both generations of the tool are known by their version', () => {
  expect(gpiosetVersion('gpioset (libgpiod) v1.6.3\nCopyright')).toBe(1)
  expect(gpiosetVersion('gpioset (libgpiod) v2.2.1')).toBe(2)
  expect(gpiosetVersion('gpioset (libgpiod) v3.0')).toBeNull()
  expect(gpiosetVersion('')).toBeNull()
})

test('each generation gets its own command line', () => {
  expect(gpiosetArgs(1, 'gpiochip0', [17, 27], 0b10)).toEqual(['--mode=signal', 'gpiochip0', '17=0', '27=1'])
  expect(gpiosetArgs(2, 'gpiochip0', [17, 27], 0b01)).toEqual(['--chip', 'gpiochip0', '17=1', '27=0'])
})

test('a new mask lets the holder go first, and only the newest of several is driven', async () => {
  const { spawn, started } = children('gpioset (libgpiod) v1.6.3')
  const opened = await gpioStream(spawn, 'gpiochip0', [5])()
  if (!opened.ok) throw new Error(opened.error)
  opened.value.write(Uint8Array.of(1))
  expect(started).toHaveLength(2)
  opened.value.write(Uint8Array.of(0))
  opened.value.write(Uint8Array.of(1, 0))
  expect(opened.value.write(Uint8Array.of())).toBe(true)
  await turns()
  expect(started.slice(2)).toEqual(['gpioset --mode=signal gpiochip0 5=0'])
})

test('a tool that ends by itself closes the line with its words', async () => {
  const { spawn, failNext } = children('gpioset (libgpiod) v2.2.1')
  const opened = await gpioStream(spawn, 'gpiochip9', [5])()
  if (!opened.ok) throw new Error(opened.error)
  const reasons: string[] = []
  opened.value.onClose((reason) => reasons.push(reason))
  failNext("gpioset: cannot find GPIO chip character device 'gpiochip9'")
  opened.value.write(Uint8Array.of(1))
  await turns()
  expect(reasons).toEqual(["gpioset ended: gpioset: cannot find GPIO chip character device 'gpiochip9'"])
  expect(opened.value.write(Uint8Array.of(1))).toBe(false)
})

test('a machine without the tool says so', async () => {
  const opened = await gpioStream(children('').spawn, 'gpiochip0', [5])()
  expect(opened).toEqual({ ok: false, error: 'gpioset of the package gpiod does not run: ENOENT' })
})

test('closing ends the child', async () => {
  const { spawn } = children('gpioset (libgpiod) v1.6.3')
  const opened = await gpioStream(spawn, 'gpiochip0', [5])()
  if (!opened.ok) throw new Error(opened.error)
  const reasons: string[] = []
  opened.value.onClose((reason) => reasons.push(reason))
  opened.value.write(Uint8Array.of(1))
  opened.value.close()
  opened.value.close()
  await turns()
  expect(reasons).toEqual(['closed'])
})
