import type { PoleState } from '@clearlane/twins'
import { LineChip, Panel } from '../parts/controls.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'

type Lamp = keyof PoleState['lamps']

const LAMPS: readonly { readonly lamp: Lamp; readonly name: string; readonly icon: IconName }[] = [
  { lamp: 'red', name: 'Red', icon: 'cross' },
  { lamp: 'amber', name: 'Amber', icon: 'warning' },
  { lamp: 'green', name: 'Green', icon: 'tick' },
]

export function PolePanel({ pole }: { readonly pole: PoleState }) {
  return (
    <Panel id="pole" title="Light pole" aside={<LineChip {...pole} />}>
      <div class="pole">
        <svg class="pole-drawing" viewBox="0 0 80 168" aria-hidden="true">
          <rect class="pole-cap" x="20" y="4" width="40" height="9" rx="4" />
          {LAMPS.map(({ lamp }, index) => (
            <g key={lamp} class={`lamp lamp-${lamp} ${pole.lamps[lamp] ? 'lamp-on' : ''}`}>
              <rect class="lamp-glow" x="8" y={10 + index * 36} width="64" height="40" rx="14" />
              <rect class="lamp-glass" x="18" y={14 + index * 36} width="44" height="33" rx="5" />
              <rect class="lamp-shine" x="23" y={18 + index * 36} width="6" height="25" rx="3" />
            </g>
          ))}
          <rect class="pole-stem" x="35" y="122" width="10" height="34" />
          <rect class="pole-foot" x="18" y="154" width="44" height="10" rx="4" />
        </svg>
        <ul class="lamp-words">
          {LAMPS.map(({ lamp, name, icon }) => (
            <li key={lamp} class={`lamp-word lamp-${lamp} ${pole.lamps[lamp] ? 'lamp-on' : ''}`}>
              <Icon name={icon} />
              {name} {pole.lamps[lamp] ? 'on' : 'off'}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}
