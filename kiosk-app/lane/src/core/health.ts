import type { SlotKind, SlotState } from '@clearlane/device-contract'
import type { Live, PartHealth } from '@clearlane/lane-contract'

/** What the slots say, as the screen understands it. */
export function partsOf(states: ReadonlyMap<SlotKind, SlotState>): Live['parts'] {
  return {
    scanner: scannerOf(states.get('scanner')),
    produceScale: healthOf(states.get('produce-scale')),
    printer: healthOf(states.get('receipt-printer')),
    terminal: healthOf(states.get('card-terminal')),
    pole: whereThereIsOne(states.get('light-pole')),
    platform: whereThereIsOne(states.get('bagging-platform')),
  }
}

export function scaleOf(states: ReadonlyMap<SlotKind, SlotState>): Live['scale'] {
  const detail = states.get('produce-scale')?.detail
  if (detail?.kind !== 'produce-scale') return { state: 'unknown' }
  const { status } = detail
  switch (status.state) {
    case 'unknown':
    case 'zero':
    case 'motion':
      return { state: status.state }
    case 'stable':
      return { state: 'stable', weight: status.weight }
    case 'trouble':
      return { state: 'trouble', fault: status.fault.code }
  }
}

export function stageOf(states: ReadonlyMap<SlotKind, SlotState>): Live['terminalStage'] {
  const detail = states.get('card-terminal')?.detail
  return detail?.kind === 'card-terminal' ? detail.stage : 'idle'
}

/** Until it is enabled for us its scans are dropped: a lane that says "ready" would promise too much. */
function scannerOf(state: SlotState | undefined): PartHealth {
  const health = healthOf(state)
  return state?.enabled === false ? { ...health, state: 'away' } : health
}

/** A lane without a pole or a platform lacks nothing. */
const whereThereIsOne = (state: SlotState | undefined): PartHealth | null =>
  state === undefined ? null : healthOf(state)

function healthOf(state: SlotState | undefined): PartHealth {
  if (state === undefined) return { state: 'away', faults: ['link-lost'] }
  const faults = state.faults.map(({ code }) => code)
  switch (state.lifecycle) {
    case 'ready':
      return { state: 'ready', faults }
    case 'degraded':
      return { state: 'degraded', faults }
    case 'absent':
    case 'opening':
    case 'identifying':
    case 'lost':
      return { state: 'away', faults }
  }
}
