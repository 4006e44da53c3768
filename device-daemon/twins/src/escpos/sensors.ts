/** What the sensors of the printer feel. */
export type Sensors = {
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperNearEnd: boolean
  readonly cutterError: boolean
  readonly unrecoverable: boolean
  /** Hot head: waits by itself. */
  readonly hot: boolean
}

export function isOffline(sensors: Sensors): boolean {
  return sensors.coverOpen || sensors.paperOut || sensors.cutterError || sensors.unrecoverable || sensors.hot
}

const bits = (...set: readonly (readonly [boolean, number])[]): number =>
  set.reduce((byte, [on, mask]) => (on ? byte | mask : byte), 0)

/** The byte that answers `DLE EOT question`; bits 1 and 4 are always set. */
export function liveStatusByte(sensors: Sensors, question: number): number {
  const { coverOpen, paperOut, paperNearEnd, cutterError, unrecoverable, hot } = sensors
  const hasError = cutterError || unrecoverable || hot
  switch (question) {
    case 1:
      return 0x12 | bits([isOffline(sensors), 0x08], [cutterError, 0x20])
    case 2:
      return 0x12 | bits([coverOpen, 0x04], [paperOut, 0x20], [hasError, 0x40])
    case 3:
      return 0x12 | bits([cutterError, 0x08], [unrecoverable, 0x20], [hot, 0x40])
    default:
      return 0x12 | bits([paperNearEnd, 0x0c], [paperOut, 0x60])
  }
}

/** The four bytes of the automatic status. */
export function automaticStatus(sensors: Sensors): Uint8Array {
  const { coverOpen, paperOut, paperNearEnd, cutterError, unrecoverable, hot } = sensors
  return Uint8Array.from([
    0x10 | bits([isOffline(sensors), 0x08], [coverOpen, 0x20]),
    bits([cutterError, 0x09], [unrecoverable, 0x20], [hot, 0x40]),
    bits([paperNearEnd, 0x03], [paperOut, 0x0c]),
    0,
  ])
}

/** The byte that answers `GS r 1`. */
export function paperStatusByte(sensors: Sensors): number {
  return bits([sensors.paperNearEnd, 0x03], [sensors.paperOut, 0x0c])
}
