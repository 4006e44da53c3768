import { err, ok, type Result } from '@clearlane/device-contract'
import { Value } from 'typebox/value'
import type { Driver } from '../driver.ts'
import type { TransportConfig } from '../transports/transport-config.ts'

/** A slot as written in the configuration. */
export type SlotConfig = {
  readonly slot: string
  /** Name of the driver, `<kind>/<protocol>`. */
  readonly driver: string
  readonly transport: TransportConfig
  /** Drivers written from memory only are refused unless this says that they may be tried. */
  readonly unproven?: boolean
  /** What differs from the driver's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A slot with its driver and its checked settings. */
export type ResolvedSlot = {
  readonly name: string
  readonly driver: Driver
  readonly transport: TransportConfig
  readonly settings: unknown
}

/** Finds drivers and checks settings; the error is a plain sentence for the person who wrote the configuration. */
export function resolveSlots(
  configs: readonly SlotConfig[],
  registry: readonly Driver[],
): Result<readonly ResolvedSlot[], string> {
  const resolved: ResolvedSlot[] = []
  for (const config of configs) {
    if (resolved.some((slot) => slot.name === config.slot))
      return err(`Slot "${config.slot}" is there twice.`)
    const slot = resolveSlot(config, registry)
    if (!slot.ok) return slot
    resolved.push(slot.value)
  }
  return ok(resolved)
}

function resolveSlot(config: SlotConfig, registry: readonly Driver[]): Result<ResolvedSlot, string> {
  const driver = registry.find((known) => known.name === config.driver)
  if (driver === undefined) {
    const known = registry.map(({ name }) => name).join(', ')
    return err(`Slot "${config.slot}" names the driver "${config.driver}"; the known ones are ${known}.`)
  }
  if (driver.evidence === 'memory' && config.unproven !== true)
    return err(
      `Slot "${config.slot}": nobody has seen ${driver.name} work; "unproven": true lets you try it.`,
    )
  const settings: unknown = { ...objectOf(driver.defaults), ...config.settings }
  const isRight = Value.Check(driver.settings, settings) // looking for errors costs ten times as much
  const wrong = isRight ? undefined : Value.Errors(driver.settings, settings)[0]
  if (wrong !== undefined)
    return err(`Slot "${config.slot}": settings${wrong.instancePath.replaceAll('/', '.')} ${wrong.message}.`)
  return ok({ name: config.slot, driver, transport: config.transport, settings })
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
