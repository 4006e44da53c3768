import { virtualClock, type ByteStream } from '@clearlane/device-contract/ports'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../core/memory-host.ts'
import { playShopper, QUICK_SHOPPER, TEST_CARDS } from './shopper.ts'
import { decisionByAmount } from './script.ts'
import { createZvtTwin, type ZvtTwinOptions } from './zvt-twin.ts'
import { bcd, hex, message, messageReader } from './wire.ts'

const ACK = hex('800000')

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A cash register that acknowledges everything, written without any code of the driver. */
async function connected(options: Omit<ZvtTwinOptions, 'clock'> = {}) {
  const clock = virtualClock()
  const twin = createZvtTwin({ clock, ...options })
  const heard: string[] = []
  const open = memoryHost(clock, twin)
  const connect = async (): Promise<ByteStream> => {
    const opened = await open()
    if (!opened.ok) throw new Error(opened.error)
    const read = messageReader()
    opened.value.onBytes((piece) => {
      for (const { code, data } of read(piece)) {
        heard.push(`${code.toString(16).padStart(4, '0')} ${hexOf(data)}`.trim())
        if (code >> 8 < 0x80) opened.value.write(ACK)
      }
    })
    return opened.value
  }
  const line = await connect()
  const ask = async (code: number, data = '', forMs = 10_000): Promise<readonly string[]> => {
    heard.length = 0
    line.write(message(code, hex(data)))
    await clock.advance(forMs)
    return [...heard]
  }
  await ask(0x0600, '000000be0978')
  return { clock, twin, heard, line, connect, ask }
}

const amount = (minor: number): string => `04${hexOf(bcd(minor, 6))}490978`

describe('the ZVT terminal', () => {
  test('registers, tells its id, and has nothing stored at first', async () => {
    const { ask, twin } = await connected({ terminalId: '12345678' })
    expect(twin.state.get().registered).toBe(true)
    expect(await ask(0x0600, '000000be0978')).toEqual(['8000', '060f 190029' + '12345678' + '490978'])
    expect((await ask(0x0501))[1]).toContain('1f440412345678')
    expect(await ask(0x0620, '000000')).toEqual(['8000', '061e 83'])
    expect(await ask(0x06ee)).toEqual(['8483'])
    expect(await ask(0x0600, '999999be0978')).toEqual(['8000', '061e 83'])
  })

  test('takes a payment only when it is registered, and only one at a time', async () => {
    const { ask, twin } = await connected()
    twin.swapTerminal('12345678')
    expect(await ask(0x0601, amount(100))).toEqual(['8000', '061e 6b'])
    await ask(0x0600, '000000be0978')
    await ask(0x0601, amount(100), 100)
    expect(await ask(0x0501, '', 100)).toEqual(['849c'])
    expect(twin.state.get()).toMatchObject({ stage: 'present-card', amountMinor: 100 })
  })

  test('takes a command that comes in one piece with the acknowledgement before it', async () => {
    const { clock, twin } = await connected()
    const opened = await memoryHost(clock, twin)()
    if (!opened.ok) throw new Error(opened.error)
    const heard: number[] = []
    const read = messageReader()
    opened.value.onBytes((piece) => {
      for (const { code } of read(piece)) {
        heard.push(code)
        if (code === 0x061e) opened.value.write(Uint8Array.from([...ACK, ...message(0x0501, hex(''))]))
      }
    })
    opened.value.write(message(0x0620, hex('000000')))
    await clock.advance(1_000)
    expect(heard).toEqual([0x8000, 0x061e, 0x8000, 0x060f])
  })

  test('an inserted card wants a PIN and stays until it is taken', async () => {
    const { ask, twin, clock } = await connected()
    await ask(0x0601, amount(2_000), 100)
    twin.shopper.insert(TEST_CARDS.visa)
    await clock.advance(100)
    expect(twin.state.get().stage).toBe('enter-pin')
    twin.shopper.enterPin(false)
    await clock.advance(100)
    expect(twin.state.get().display).toBe('Wrong PIN, once more')
    twin.shopper.enterPin(true)
    await clock.advance(2_000)
    expect(twin.state.get().stage).toBe('remove-card')
    expect(twin.captures()).toMatchObject([{ amountMinor: 2_000, pin: true, receiptNo: 1 }])
    twin.shopper.removeCard()
    await clock.advance(100)
    expect(twin.state.get()).toMatchObject({ stage: 'idle', card: null })
  })

  test('three wrong PINs, a card taken back too early, and nobody there end without a charge', async () => {
    const { ask, twin, clock, heard } = await connected()
    await ask(0x0601, amount(2_000), 100)
    twin.shopper.insert(TEST_CARDS.visa)
    for (let tries = 0; tries < 3; tries++) {
      await clock.advance(100)
      twin.shopper.enterPin(false)
    }
    await clock.advance(100)
    twin.shopper.removeCard()
    await clock.advance(100)
    expect(heard.at(-1)).toBe('061e 37')
    await ask(0x0601, amount(2_000), 100)
    twin.shopper.insert(TEST_CARDS.visa)
    await clock.advance(100)
    twin.shopper.removeCard()
    await clock.advance(100)
    expect(heard.at(-1)).toBe('061e 6c')
    expect((await ask(0x0601, amount(2_000), 61_000)).at(-1)).toBe('061e 6c')
    expect(twin.transactions()).toEqual([])
  })

  test('what was charged survives a power cut, and is told on request', async () => {
    const { ask, twin, clock, connect, heard } = await connected({
      memory: { receiptNo: 9_999, trace: 999_999 },
    })
    playShopper(clock, twin, QUICK_SHOPPER)
    await ask(0x0601, amount(700))
    twin.powerCycle(20_000)
    await clock.advance(20_000)
    expect(twin.state.get().registered).toBe(false)
    const line = await connect()
    heard.length = 0
    line.write(message(0x0620, hex('000000')))
    await clock.advance(1_000)
    expect(heard[1]).toContain('04000000000700' + '0b000001')
    expect(twin.captures()).toMatchObject([{ receiptNo: 1, trace: 1, netMinor: 700 }])
  })

  test('tells when something took effect, and reverses once', async () => {
    const { ask, twin, clock } = await connected()
    playShopper(clock, twin, QUICK_SHOPPER)
    const booked: (string | undefined)[] = []
    twin.booked.subscribe((transaction) => booked.push(transaction?.kind))
    await ask(0x0601, amount(700))
    expect((await ask(0x0630, '000000870001')).at(-1)).toBe('060f')
    expect((await ask(0x0630, '000000870001')).at(-1)).toBe('061e b4')
    expect((await ask(0x0630, '000000870009')).at(-1)).toBe('061e b5')
    await ask(0x0631, `000000${amount(300)}`)
    expect(booked).toEqual(['authorise', 'reverse', 'refund'])
    expect(twin.netMinor()).toBe(-300)
    expect(twin.captures()).toMatchObject([{ netMinor: 0 }])
  })

  test('a payment of a closed day cannot be reversed', async () => {
    const { ask, twin, clock } = await connected()
    playShopper(clock, twin, QUICK_SHOPPER)
    await ask(0x0601, amount(700))
    expect((await ask(0x0650, '000000'))[2]).toMatch(/^040f 270004000000000700/)
    expect((await ask(0x0630, '000000870001')).at(-1)).toBe('061e b5')
  })

  test('a script decides about the next reversal too', async () => {
    const { ask, twin, clock } = await connected()
    playShopper(clock, twin, QUICK_SHOPPER)
    await ask(0x0601, amount(700))
    twin.script({ decision: { approve: false, code: 0x05 } })
    expect((await ask(0x0630, '000000870001')).at(-1)).toBe('061e 05')
    expect(twin.netMinor()).toBe(700)
  })
})

test('the amount table', () => {
  expect([5, 51, 54, 55, 68, 91].map((cents) => decisionByAmount(1_000 + cents).approve)).not.toContain(true)
  expect(decisionByAmount(1_000)).toEqual({ approve: true })
})
