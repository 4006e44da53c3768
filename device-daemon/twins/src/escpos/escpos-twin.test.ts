import { memoryPipe, virtualClock } from '@clearlane/device-contract/ports'
import { describe, expect, test } from 'vitest'
import { createEscposTwin, NEAR_END_MM, type EscposTwinOptions } from './escpos-twin.ts'
import { receiptText } from './receipt.ts'

function connect(options: EscposTwinOptions = {}) {
  const clock = virtualClock()
  const twin = createEscposTwin(clock, options)
  const [host, device] = memoryPipe(clock)
  let heard: number[] = []
  host.onBytes((bytes) => heard.push(...bytes))
  twin.attach(device)
  /** Sends, waits, and answers what was heard meanwhile, in hex. */
  const say = async (hex: string, waitMs = 10): Promise<string> => {
    heard = []
    host.write(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')))
    await clock.advance(waitMs)
    return Buffer.from(heard).toString('hex')
  }
  return { clock, twin, host, say }
}

const LINE = '41 42 0a'
const ID = '1d 28 48 06 00 30 30 30 30 30 31'
const CUT = '1d 56 42 00'
const ASB = '1d 61 ff'

describe('the printer twin answers', () => {
  test('the four live questions in good order, and a good printer is 12 12 12 12', async () => {
    const { say } = connect()
    expect(await say('10 04 01 10 04 02 10 04 03 10 04 04')).toBe('12121212')
  })

  test('live, also while offline and in the middle of another command', async () => {
    const { say, twin } = connect()
    twin.openCover()
    expect(await say('1d 28 6b 20 00 10 04 02')).toBe('16')
    twin.leavePaper(0)
    expect(await say('10 04 01 10 04 04')).toBe('1a7e')
  })

  test('a live question that arrives byte by byte', async () => {
    const { say } = connect()
    expect((await say('10')) + (await say('04')) + (await say('01'))).toBe('12')
  })

  test('the automatic status at once and at each change, until it is initialised', async () => {
    const { say, twin, clock } = connect()
    expect(await say(ASB)).toBe('10000000')
    twin.openCover()
    expect(await say('')).toBe('38000000')
    twin.closeCover()
    twin.leavePaper(NEAR_END_MM - 1)
    expect(await say('')).toBe('1000000010000300')
    await say('1b 40')
    twin.openCover()
    await clock.advance(10)
    expect(await say('')).toBe('')
  })

  test('a process id once all before it is on paper', async () => {
    const { say } = connect({ mmPerSecond: 10 })
    expect(await say(LINE + ID, 300)).toBe('')
    expect(await say('', 200)).toBe('37223030303100')
  })

  test('a paper status in its turn, and its names', async () => {
    const { say } = connect({ model: 'X1' })
    expect(await say('1d 72 01')).toBe('00')
    expect(await say('1d 49 42 1d 49 43 1d 49 41')).toBe('5f4550534f4e00' + '5f583100')
  })

  test('an offline response when it was asked for', async () => {
    const { say, twin } = connect()
    await say('1d 28 48 03 00 31 30 01')
    twin.openCover()
    expect(await say('')).toBe('372300')
  })

  test('nothing in turn while offline, and all of it afterwards', async () => {
    const { say, twin } = connect()
    twin.overheat(true)
    expect(await say(ID)).toBe('')
    twin.overheat(false)
    expect(await say('')).toBe('37223030303100')
  })

  test('no process id when it knows none', async () => {
    const { say } = connect({ confirmsById: false })
    expect(await say(`${ID} 1d 72 01`)).toBe('00')
  })
})

describe('the printer twin prints', () => {
  test('line by line in its own time, and the cut ends a receipt', async () => {
    const { say, twin } = connect({ mmPerSecond: 100 })
    await say(`${LINE} ${LINE} ${CUT}`, 50)
    expect(twin.hanging.get()?.printed).toHaveLength(1)
    expect(twin.state.get()).toMatchObject({ printing: true, bufferedBytes: 4 })
    await say('', 1_000)
    expect(twin.receipts.get().map(receiptText)).toEqual(['AB\nAB\n'])
    expect(twin.hanging.get()).toBeNull()
    expect(twin.state.get()).toMatchObject({ printing: false, bufferedBytes: 0 })
    expect(twin.takeReceipts()).toHaveLength(1)
    expect(twin.receipts.get()).toEqual([])
  })

  test('until the paper is out, and goes on with a new roll', async () => {
    const { say, twin } = connect()
    twin.leavePaper(8)
    await say(LINE.repeat(5), 5_000)
    expect(twin.hanging.get()?.printed).toHaveLength(2)
    expect(twin.state.get()).toMatchObject({ paperOut: true, paperMm: 0 })
    twin.loadRoll()
    await say('', 5_000)
    expect(twin.hanging.get()?.printed).toHaveLength(5)
  })

  test('loses what its buffer has no room for', async () => {
    const { say, twin } = connect({ bufferBytes: 10 })
    await say(LINE.repeat(10), 1)
    expect(twin.state.get().droppedBytes).toBe(20)
  })

  test('a jammed knife stops it until it is freed and told to go on', async () => {
    const { say, twin } = connect()
    twin.blockCutter(true)
    await say(LINE + CUT, 1_000)
    expect(twin.state.get()).toMatchObject({ cutter: 'jammed', cutterError: true })
    expect(await say('10 04 03 10 05 01')).toBe('1a')
    expect(twin.state.get().cutterError).toBe(true)
    twin.blockCutter(false)
    await say('10 05 01', 1_000)
    expect(twin.state.get().cutterError).toBe(false)
    expect(twin.receipts.get()).toHaveLength(1)
  })

  test('told to clear, it forgets what it had not printed', async () => {
    const { say, twin } = connect()
    twin.blockCutter(true)
    await say(LINE + CUT + LINE, 1_000)
    twin.blockCutter(false)
    await say('10 05 02', 1_000)
    expect(twin.state.get().bufferedBytes).toBe(0)
    expect(twin.receipts.get()).toEqual([])
  })

  test('switched off and on it has forgotten all but the paper', async () => {
    const { say, twin } = connect({ mmPerSecond: 10 })
    await say(ASB + LINE.repeat(4), 500)
    twin.powerCycle()
    expect(twin.state.get()).toMatchObject({ bufferedBytes: 0, printing: false })
    expect(twin.hanging.get()?.printed).toHaveLength(1)
    twin.openCover()
    expect(await say('')).toBe('')
  })

  test('keeps the latest fifty receipts, and tells of each', async () => {
    const { say, twin } = connect({ mmPerSecond: 10_000 })
    const seen: number[] = []
    twin.receipts.subscribe((receipts) => seen.push(receipts.length))
    for (let at = 0; at < 52; at++) await say(LINE + CUT, 1_000)
    expect(twin.receipts.get()).toHaveLength(50)
    expect(twin.receipts.get().at(-1)?.number).toBe(52)
    expect(seen).toHaveLength(52)
  })

  test('counts what it does not understand', async () => {
    const { say, twin } = connect()
    await say('1b ff 01 1d 28 7a 02 00 41 42 0a', 1_000)
    expect(twin.state.get().unknownCommands).toBe(3)
  })

  test('a new host does not continue the command that the last one left unfinished', async () => {
    const { clock, twin, host, say } = connect()
    await say('1d 28 6b 40 00 31')
    host.close()
    await clock.advance(10)
    const [again, device] = memoryPipe(clock)
    twin.attach(device)
    again.write(Uint8Array.from(Buffer.from(LINE.replaceAll(' ', ''), 'hex')))
    await clock.advance(1_000)
    expect(twin.hanging.get()?.printed).toHaveLength(1)
  })

  test('with confirmations lost it prints and says nothing of it', async () => {
    const { say, twin } = connect()
    twin.loseConfirmations(true)
    expect(await say(LINE + ID + CUT, 2_000)).toBe('')
    expect(twin.receipts.get()).toHaveLength(1)
  })

  test('at the speed it is set to, broken only as long as it is', async () => {
    const { say, twin } = connect()
    twin.setSpeed(1)
    await say(LINE, 4_000)
    expect(twin.hanging.get()).toBeNull()
    twin.breakDown(true)
    expect(await say('10 04 03')).toBe('32')
    twin.breakDown(false)
    await say('', 1_000)
    expect(twin.hanging.get()?.printed).toHaveLength(1)
  })
})
