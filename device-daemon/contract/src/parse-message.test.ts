import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  parseClientMessage,
  parseServerMessage,
  parseTechnicianMessage,
  parseTechnicianReply,
} from './parse-message.ts'

test('a good message of each direction is read', () => {
  const hello = { type: 'hello', protocol: 1, client: 'lane' }
  expect(parseClientMessage(JSON.stringify(hello))).toEqual({ ok: true, value: hello })
  const refused = { type: 'refused', reason: 'no' }
  expect(parseServerMessage(JSON.stringify(refused))).toEqual({ ok: true, value: refused })
  const list = { type: 'list', id: '1' }
  expect(parseTechnicianMessage(JSON.stringify(list))).toEqual({ ok: true, value: list })
  const ended = { type: 'trace-ended', slot: 'printer' }
  expect(parseTechnicianReply(JSON.stringify(ended))).toEqual({ ok: true, value: ended })
})

test('what is no JSON is named so', () => {
  expect(parseClientMessage('{')).toMatchObject({ ok: false, error: { error: 'not-json' } })
})

test('a wrong message says its type and what is wrong', () => {
  const parsed = parseClientMessage('{"type":"ack","bootId":"b","n":0}')
  expect(parsed).toMatchObject({ ok: false, error: { error: 'not-a-message' } })
  if (parsed.ok) return
  expect(parsed.error.detail).toContain('ack')
  expect(parsed.error.detail).toContain('n')
})

test('any text and any JSON is a message or a short named error', () => {
  const anything = fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '3', '[]', '"x"', '{"type":3}'))
  fc.assert(
    fc.property(anything, (line) => {
      for (const parse of [parseClientMessage, parseServerMessage, parseTechnicianMessage]) {
        const parsed = parse(line)
        if (!parsed.ok) expect(parsed.error.detail.length).toBeLessThanOrEqual(180)
      }
    }),
  )
})
