import type { Live } from '@clearlane/lane-contract'

/** What the person at the scale does next. */
export type WeighStep = 'place' | 'hold' | 'clear' | 'trouble'

/**
 * A weight counts only after the scale was empty. The lane takes the first stable weight after that at once, so a
 * stable weight that is still shown lay there before.
 */
export function weighStep({ scale, parts }: Live): WeighStep {
  if (parts.produceScale.state === 'away' || scale.state === 'trouble') return 'trouble'
  switch (scale.state) {
    case 'unknown':
    case 'zero':
      return 'place'
    case 'motion':
      return 'hold'
    case 'stable':
      return 'clear'
  }
}
