import type { TechnicianReply } from '@clearlane/device-contract'
import { seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { createScannerTwin, memoryHost } from '@clearlane/twins'
import { expect, test } from 'vitest'
import { createDaemon } from '../daemon.ts'
import { registry } from '../registry.ts'

async function workshop() {
  const clock = virtualClock()
  const scanner = createScannerTwin(clock)
  const daemon = createDaemon({
    clock,
    random: seededRandom(1),
    registry,
    slots: [
      { slot: 'scanner', driver: 'scanner/serial-plain', transport: { kind: 'memory', name: 'scanner' } },
    ],
    openStream: () => memoryHost(clock, scanner),
  })
  await clock.advance(500)
  const heard: TechnicianReply[] = []
  const technician = daemon.connectTechnician((reply) => heard.push(reply))
  const lane = daemon.connect(() => undefined)
  lane.receive({ type: 'hello', protocol: 1, client: 'lane' })
  return { clock, scanner, technician, lane, heard }
}

test('the list of slots is there whoever has claimed them', async () => {
  const { technician, lane, heard } = await workshop()
  lane.receive({ type: 'claim', id: '1', slot: 'scanner' })
  technician.receive({ type: 'list', id: 'l' })
  expect(heard).toMatchObject([{ type: 'slots', id: 'l', slots: [{ slot: 'scanner', lifecycle: 'ready' }] }])
})

test('a trace shows the bytes, and ends when the lane claims the slot', async () => {
  const { clock, scanner, technician, lane, heard } = await workshop()
  technician.receive({ type: 'trace', id: 't', slot: 'scanner', on: true })
  scanner.scan('12', ']E4')
  await clock.advance(1)
  lane.receive({ type: 'claim', id: '1', slot: 'scanner' })
  scanner.scan('34', ']E4')
  await clock.advance(1)
  expect(heard).toEqual([
    { type: 'done', id: 't' },
    { type: 'traced', slot: 'scanner', atMs: 500, direction: 'in', hex: '5d453431320d' },
    { type: 'trace-ended', slot: 'scanner' },
  ])
})

test('a trace can be stopped, and a technician who leaves hears nothing more', async () => {
  const { clock, scanner, technician, heard } = await workshop()
  technician.receive({ type: 'trace', id: 'on', slot: 'scanner', on: true })
  technician.receive({ type: 'trace', id: 'off', slot: 'scanner', on: false })
  technician.receive({ type: 'trace', id: 'on', slot: 'scanner', on: true })
  technician.close()
  scanner.scan('12')
  await clock.advance(1)
  technician.receive({ type: 'list', id: 'l' })
  expect(heard.map(({ type }) => type)).toEqual(['done', 'done', 'done'])
})

test('a claimed slot is not touched, an unknown one is named, and money is never moved', async () => {
  const { clock, technician, lane, heard } = await workshop()
  technician.receive({
    type: 'call',
    id: 'money',
    slot: 'scanner',
    deadlineMs: 100,
    command: { type: 'end-of-day' },
  })
  technician.receive({
    type: 'call',
    id: 'kind',
    slot: 'scanner',
    deadlineMs: 100,
    command: { type: 'zero-scale' },
  })
  technician.receive({ type: 'test-print', id: 'print', slot: 'scanner' })
  technician.receive({ type: 'test-print', id: 'none', slot: 'fridge' })
  await clock.advance(1)
  lane.receive({ type: 'claim', id: '1', slot: 'scanner' })
  technician.receive({ type: 'test-print', id: 'claimed', slot: 'scanner' })
  expect(heard.map((reply) => (reply.type === 'failed' ? [reply.id, reply.error] : reply.type))).toEqual([
    ['money', 'illegal'],
    ['none', 'no-such-slot'],
    ['kind', 'illegal'],
    ['print', 'illegal'],
    ['claimed', 'claimed-by-other'],
  ])
})
