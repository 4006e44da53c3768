import type { Live } from '@clearlane/lane-contract'

/** The card terminal does not answer; the lane sells on without it. */
export function isCardResting({ parts }: Live): boolean {
  return parts.terminal.state === 'away'
}
