import { connect } from 'node:net'
import {
  createLineDecoder,
  encodeLine,
  FAULTS,
  parseServerMessage,
  PROTOCOL,
  type SlotState,
} from '@clearlane/device-contract'
import { err, ok, type Result } from '@clearlane/domain'
import { EXIT, table, type ExitCode, type Output } from '../output.ts'

const ANSWER_MS = 3000

/** Lists the slots of the running device daemon, as any observer of its socket sees them. */
export async function listDevices(socketPath: string, output: Output): Promise<ExitCode> {
  const slots = await slotsOf(socketPath)
  if (!slots.ok) {
    output.trouble(slots.error)
    return EXIT.failed
  }
  output.result({ ok: true, slots: slots.value }, linesOf(slots.value))
  return slots.value.every(({ lifecycle }) => lifecycle === 'ready') ? EXIT.done : EXIT.failed
}

function linesOf(slots: readonly SlotState[]): readonly string[] {
  const rows = slots.map(({ slot, driver, lifecycle, identity, reopenCount }) => [
    slot,
    driver,
    lifecycle,
    String(reopenCount),
    identity,
  ])
  const remedies = slots.flatMap(({ slot, faults }) =>
    faults.map(({ code, detail }) => `${slot}: ${code}. ${FAULTS[code].technician} ${detail}`.trimEnd()),
  )
  return [...table(['SLOT', 'DRIVER', 'STATE', 'REOPENED', 'IDENTITY'], rows), ...remedies]
}

function slotsOf(socketPath: string): Promise<Result<readonly SlotState[], string>> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    const decoder = createLineDecoder()
    const settle = (result: Result<readonly SlotState[], string>): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const timer = setTimeout(() => settle(err(noAnswer(socketPath))), ANSWER_MS)
    socket.on('connect', () => {
      socket.write(encodeLine({ type: 'hello', protocol: PROTOCOL, client: 'clearlane devices' }))
    })
    socket.on('data', (chunk: Buffer) => {
      for (const line of decoder.push(chunk)) {
        const message = line.ok ? parseServerMessage(line.value) : line
        if (!message.ok) settle(err(unreadable(socketPath)))
        else if (message.value.type === 'welcome') settle(ok(message.value.slots))
        else if (message.value.type === 'refused') settle(err(refusal(message.value.reason)))
      }
    })
    socket.on('error', (error) => settle(err(`${noAnswer(socketPath)} (${error.message})`)))
  })
}

const noAnswer = (path: string): string =>
  `No device daemon answers at ${path}. Start it with \`npm start\`, or name its socket with --socket.`

const unreadable = (path: string): string =>
  `What answers at ${path} is no device daemon of this release. Name the right socket with --socket.`

const refusal = (reason: string): string =>
  `The device daemon refused: ${reason}. Use the same release of both.`
