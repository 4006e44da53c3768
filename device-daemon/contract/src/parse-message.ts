import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { ClientMessage, ServerMessage } from './messages.ts'
import { err, ok, type Result } from './result.ts'
import { TechnicianMessage, TechnicianReply } from './technician.ts'

/** Why a line is not a message; `detail` says what, in at most 180 characters. */
export type MessageError = { readonly error: 'not-json' | 'not-a-message'; readonly detail: string }

type Parse<T> = (line: string) => Result<T, MessageError>

const DETAIL_CHARS_MAX = 180 // fits the reason of a `refused`

/** A message of a client, as the daemon reads it. */
export const parseClientMessage: Parse<ClientMessage> = parser(ClientMessage)
/** A message of the daemon, as its client reads it. */
export const parseServerMessage: Parse<ServerMessage> = parser(ServerMessage)
export const parseTechnicianMessage: Parse<TechnicianMessage> = parser(TechnicianMessage)
export const parseTechnicianReply: Parse<TechnicianReply> = parser(TechnicianReply)

function parser<Schema extends TSchema>(schema: Schema): Parse<Static<Schema>> {
  const validator = Compile(schema)
  return (line) => {
    const json = parseJson(line)
    if (!json.ok) return json
    const value = json.value
    if (validator.Check(value)) return ok(value)
    return err({ error: 'not-a-message', detail: detailOf(value, validator.Errors(value)) })
  }
}

function parseJson(line: string): Result<unknown, MessageError> {
  try {
    const value: unknown = JSON.parse(line)
    return ok(value)
  } catch (cause) {
    return err({ error: 'not-json', detail: String(cause).slice(0, DETAIL_CHARS_MAX) })
  }
}

function detailOf(value: unknown, errors: readonly { instancePath: string; message: string }[]): string {
  const type = typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : 'no type'
  // Of a union every member complains; the one that came furthest is the one that was meant.
  const deepestFirst = errors.toSorted((one, other) => other.instancePath.length - one.instancePath.length)
  const told = deepestFirst.slice(0, 1).map(({ instancePath, message }) => `${instancePath} ${message}`)
  return [type, ...told].join(': ').slice(0, DETAIL_CHARS_MAX)
}
