import type { ByteStream, Clock, OpenStream, Random } from '@clearlane/device-contract/ports'
import { seededRandom } from '@clearlane/device-contract/ports'

/** The ports of one incarnation of a process. After `revoke` nothing it left behind can act any more. */
export type Incarnation = {
  readonly clock: Clock
  readonly random: Random
  readonly alive: () => boolean
  /** Runs `act` only while this incarnation lives. */
  readonly guard: <Args extends readonly unknown[]>(act: (...args: Args) => void) => (...args: Args) => void
  readonly open: (open: OpenStream) => OpenStream
  readonly revoke: () => void
  /** What the kernel does for a dead process, such as closing its sockets. */
  readonly onRevoke: (act: () => void) => void
}

/** A crash: timers never fire, lines are cut, nothing is delivered to or from what is dead. */
export function createIncarnation(clock: Clock, random: Random): Incarnation {
  let isAlive = true
  const streams = new Set<ByteStream>()
  const lastActs: (() => void)[] = []
  const guard: Incarnation['guard'] =
    (act) =>
    (...args) => {
      if (isAlive) act(...args)
    }
  return {
    random,
    guard,
    alive: () => isAlive,
    clock: {
      wallMs: clock.wallMs,
      monoMs: clock.monoMs,
      after: (delayMs, fire) => clock.after(delayMs, guard(fire)),
    },
    open: (open) => async () => {
      const opened = await open()
      if (!opened.ok) return opened
      if (!isAlive) {
        opened.value.close()
        return { ok: false, error: 'the process is gone' }
      }
      streams.add(opened.value)
      return { ok: true, value: guarded(opened.value, guard) }
    },
    revoke: () => {
      isAlive = false
      for (const stream of streams) stream.close()
      for (const act of lastActs) act()
    },
    onRevoke: (act) => {
      lastActs.push(act)
    },
  }
}

function guarded(stream: ByteStream, guard: Incarnation['guard']): ByteStream {
  return {
    write: stream.write,
    close: stream.close,
    onBytes: (listener) => stream.onBytes(guard(listener)),
    onClose: (listener) => stream.onClose(guard(listener)),
  }
}

const PRIME = 2_654_435_761 // Knuth's multiplicative hash spreads neighbouring seeds

/** A stream of randomness of its own for each part, so that one part's draws do not shift another's. */
export function randomFor(seed: number, part: string): Random {
  let mixed = Math.imul(seed + 1, PRIME)
  for (const character of part) mixed = Math.imul(mixed ^ character.charCodeAt(0), PRIME)
  return seededRandom(mixed >>> 0)
}
