import { emptyLedger } from '@clearlane/domain'
import { SUBPROTOCOL as CONTRACT_SUBPROTOCOL, type LaneMessage } from '@clearlane/lane-contract'
import { expect, test } from 'vitest'
import { calm, store } from '../gallery/live.ts'
import { scanned } from '../gallery/fold.ts'
import { milk } from '../gallery/goods.ts'
import { shopping } from '../gallery/stories.ts'
import { backOffMs } from './back-off.ts'
import { readLaneMessage, readProduceTiles } from './check-message.ts'
import { LaneLink } from './lane-link.ts'
import type { Mirror } from './mirror.ts'
import type { TabStore } from './reload-memory.ts'
import { SUBPROTOCOL } from './subprotocol.ts'

function bench(buildId = 'build-1', tab = tabStore()) {
  const sent: unknown[] = []
  const seen: string[] = []
  let mirror: Mirror | null = null
  let ids = 0
  const link = new LaneLink(
    buildId,
    {
      send: (text) => sent.push(JSON.parse(text)),
      newId: () => `c${++ids}`,
      reload: () => seen.push('reload'),
      tab,
    },
    {
      onMirror: (now) => (mirror = now),
      onNotice: (notice) => seen.push(notice.kind),
      onAnswer: (command, refusal) => seen.push(`${command}:${refusal ?? 'ok'}`),
      onSuperseded: () => seen.push('superseded'),
      onOutOfDate: () => seen.push('out of date'),
    },
  )
  const receive = (message: LaneMessage) => link.received(JSON.stringify(message))
  const story = shopping()
  const welcome = {
    type: 'welcome',
    buildId: 'build-1',
    seq: 10,
    ledger: story.ledger,
    live: calm,
    store,
  } as const
  return { link, sent, seen, story, receive, welcome, mirror: () => mirror }
}

test('it says hello with its build and, after a break, with the last number it has seen', () => {
  const { link, sent, receive, welcome } = bench()
  link.opened()
  receive(welcome)
  link.opened()
  expect(sent).toEqual([
    { type: 'hello', buildId: 'build-1', seq: null },
    { type: 'hello', buildId: 'build-1', seq: 10 },
  ])
})

test('events are folded by the same evolve, once each', () => {
  const { receive, welcome, story, mirror } = bench()
  receive(welcome)
  story.tell(scanned(milk))
  const seq = 10 + story.events.length
  const pushed = { type: 'events', fromSeq: 11, seq, events: story.events } as const
  receive(pushed)
  receive(pushed)
  expect(mirror()?.ledger).toEqual(story.ledger)
  expect(mirror()?.seq).toBe(seq)
})

test('a gap asks for a snapshot and changes nothing', () => {
  const { receive, welcome, sent, story, mirror } = bench()
  receive(welcome)
  story.tell(scanned(milk))
  receive({ type: 'events', fromSeq: 12, seq: 12, events: story.events })
  expect(sent.at(-1)).toEqual({ type: 'hello', buildId: 'build-1', seq: null })
  expect(mirror()?.seq).toBe(10)
})

test('a request that was not answered is repeated with its id after a new welcome, an answered one is not', () => {
  const { link, receive, welcome, sent, seen } = bench()
  receive(welcome)
  link.ask({ type: 'call-help' })
  link.ask({ type: 'still-here' })
  receive({ type: 'answer', id: 'c1', ok: false, refusal: 'already' })
  sent.length = 0
  receive(welcome)
  expect(sent).toEqual([{ type: 'command', id: 'c2', command: { type: 'still-here' } }])
  expect(seen).toEqual(['call-help:already'])
})

test.each<LaneMessage>([{ type: 'reload' }, { ...bench().welcome, buildId: 'build-2' }])(
  'a lane of another build ($type) reloads the page once; one that comes back the same is out of date',
  (message) => {
    const tab = tabStore()
    const [first, second] = [bench('build-1', tab), bench('build-1', tab)]
    first.receive(message)
    second.receive(message)
    second.receive(message)
    expect(first.seen).toEqual(['reload'])
    expect(second.seen).toEqual(['out of date', 'out of date'])
    expect(second.mirror()).toBeNull()
  },
)

test('two builds that take turns come to rest too', () => {
  const tab = tabStore()
  const seen = ['build-1', 'build-2', 'build-1', 'build-2'].flatMap((buildId) => {
    const page = bench(buildId, tab)
    page.receive({ type: 'reload' })
    return page.seen
  })
  expect(seen).toEqual(['reload', 'reload', 'out of date', 'out of date'])
})

test('a page that was welcomed may reload again when the lane changes', () => {
  const { receive, welcome, seen } = bench()
  receive({ type: 'reload' })
  receive({ ...welcome, buildId: 'build-1' })
  receive({ type: 'reload' })
  expect(seen).toEqual(['reload', 'reload'])
})

test('another screen stops the page', () => {
  const { receive, seen } = bench()
  receive({ type: 'superseded' })
  expect(seen).toEqual(['superseded'])
})

test('the requests that wait are limited', () => {
  const { link, receive, welcome, sent } = bench()
  for (let count = 0; count < 20; count++) link.ask({ type: 'still-here' })
  sent.length = 0
  receive(welcome)
  expect(sent).toHaveLength(16)
})

test.each([
  ['no JSON', '{'],
  ['a number', '7'],
  ['null', 'null'],
  ['an unknown type', '{"type":"prize"}'],
  ['a type of the prototype', '{"type":"constructor"}'],
  ['a welcome without a ledger', JSON.stringify({ type: 'welcome', buildId: 'b', seq: 1 })],
  ['an amount that is no integer', JSON.stringify({ type: 'events', fromSeq: 1.5, seq: 2, events: [] })],
  ['events that are no events', JSON.stringify({ type: 'events', fromSeq: 1, seq: 2, events: [3] })],
])('it takes no message from %s', (_, text) => {
  expect(readLaneMessage(text).ok).toBe(false)
})

test('a ledger with a price that is text is refused', () => {
  const { welcome, story } = bench()
  const text = JSON.stringify({ ...welcome, ledger: story.ledger })
  expect(readLaneMessage(text).ok).toBe(true)
  expect(readLaneMessage(text.replace('"netMinor":119', '"netMinor":"119"')).ok).toBe(false)
  expect(readLaneMessage(JSON.stringify({ ...welcome, ledger: emptyLedger() })).ok).toBe(true)
})

test('tiles are checked like messages', () => {
  expect(readProduceTiles([{ item: milk, rank: 1, picture: null, searchWords: '' }]).ok).toBe(true)
  expect(readProduceTiles([{ item: milk }]).ok).toBe(false)
})

test('the page and the contract speak the same subprotocol', () => {
  expect(SUBPROTOCOL).toBe(CONTRACT_SUBPROTOCOL)
})

test('it dials again at once, then ever more patiently, but never rarely', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 1_000].map(backOffMs)).toEqual([100, 200, 400, 800, 1600, 3000, 3000, 3000])
})

function tabStore(): TabStore {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
