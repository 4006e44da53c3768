import type { DeviceName } from '../../acts.ts'
import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { Button, LineChip, Panel, Toggle } from '../parts/controls.tsx'

const DEVICES: readonly { readonly device: DeviceName; readonly name: string }[] = [
  { device: 'scanner', name: 'Scanner' },
  { device: 'scale', name: 'Scale' },
  { device: 'terminal', name: 'Card terminal' },
  { device: 'printer', name: 'Printer' },
  { device: 'pole', name: 'Light pole' },
  { device: 'platform', name: 'Bagging platform' },
]
const SLOW_MS = 400

/** Faults of every line; they last until taken back. */
export function CablesPanel({ view }: { readonly view: BenchView }) {
  return (
    <Panel id="cables" title="Cables and faults">
      <ul class="cables">
        {DEVICES.map(({ device, name }) => {
          const wires = view[device]
          return wires === null ? null : (
            <Cable
              key={device}
              device={device}
              name={name}
              wires={wires}
              line={view.settings.lines[device]}
            />
          )
        })}
      </ul>
    </Panel>
  )
}

type CableProps = {
  readonly device: DeviceName
  readonly name: string
  readonly wires: { readonly plugged: boolean; readonly connected: boolean }
  readonly line: BenchView['settings']['lines'][DeviceName]
}

function Cable({ device, name, wires: { plugged, connected }, line: { silent, delayMs } }: CableProps) {
  const desk = useDesk()
  return (
    <li class="cable">
      <span class="cable-name">{name}</span>
      <LineChip plugged={plugged} connected={connected} />
      <div class="row" role="group" aria-label={`Faults of the ${name}`}>
        <Toggle
          icon={plugged ? 'plug' : 'unplugged'}
          on={!plugged}
          onChange={(off) => desk.act({ act: off ? 'unplug' : 'replug', device })}
        >
          Unplug
        </Toggle>
        <Toggle
          icon="mute"
          on={silent}
          title="Hears everything, answers nothing."
          onChange={(on) => desk.act({ act: 'silence', device, on })}
        >
          Silent
        </Toggle>
        <Toggle
          icon="slow"
          on={delayMs > 0}
          title={`Each piece comes ${SLOW_MS} ms late.`}
          onChange={(on) => desk.act({ act: 'slow', device, delayMs: on ? SLOW_MS : 0 })}
        >
          Slow
        </Toggle>
        <Button
          icon="noise"
          title="Line noise between its frames, once."
          onPress={() => desk.act({ act: 'garbage', device })}
        >
          Noise
        </Button>
      </div>
    </li>
  )
}
