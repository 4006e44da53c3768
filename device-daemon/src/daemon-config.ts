import { err, ok, type Result } from '@clearlane/device-contract'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Driver } from './driver.ts'
import { resolveSlots } from './slots/slot-config.ts'
import { TransportConfig } from './transports/transport-config.ts'

const Path = Type.String({ minLength: 1, maxLength: 80 })

/** The configuration file of the daemon, JSON. */
export const DaemonConfig = Type.Object(
  {
    /** For the lane and observers; owner devices, group lane. */
    socketPath: Path,
    /** For technicians; absent = no second socket. */
    technicianSocketPath: Type.Optional(Path),
    slots: Type.Array(
      Type.Object(
        {
          slot: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
          driver: Type.String({ minLength: 1, maxLength: 60 }),
          transport: TransportConfig,
          unproven: Type.Optional(Type.Boolean()),
          settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
        },
        { additionalProperties: false },
      ),
      { maxItems: 40 },
    ),
    /** Kept for what drivers may have to remember; unused by those that ship. */
    dataDir: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
)
export type DaemonConfig = Static<typeof DaemonConfig>

/** Reads a configuration; the error is a plain sentence that names the place. */
export function parseConfig(text: string, registry: readonly Driver[]): Result<DaemonConfig, string> {
  const json = parseJson(text)
  if (!json.ok) return json
  const config = json.value
  if (!Value.Check(DaemonConfig, config)) {
    const wrong = Value.Errors(DaemonConfig, config).toSorted(deepestFirst)[0]
    const place = wrong?.instancePath.slice(1).replaceAll('/', '.') ?? ''
    return err(`${place === '' ? 'The configuration' : place} ${wrong?.message ?? 'is wrong'}.`)
  }
  const slots = resolveSlots(config.slots, registry)
  return slots.ok ? ok(config) : slots
}

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text)
    return ok(value)
  } catch (cause) {
    return err(`It is not JSON: ${String(cause)}.`)
  }
}

function deepestFirst(one: { instancePath: string }, other: { instancePath: string }): number {
  return other.instancePath.split('/').length - one.instancePath.split('/').length
}
