import type { Told } from '@clearlane/lane-contract'
import type { ActorRefFrom } from 'xstate'
import type { checkoutMachine } from '../checkout/machine.ts'
import { activePaths } from './chart-nodes.ts'
import { watchMachine } from './watch-machine.ts'

/** Tells where the conversation is, and from now on each event with where it led. */
export function tellConversation(
  actor: ActorRefFrom<typeof checkoutMachine>,
  tell: (told: Told) => void,
): void {
  const say = (event: string) =>
    tell({ type: 'told', event, states: [...activePaths(actor.getSnapshot().value)] })
  say('kiosk.here')
  watchMachine(actor, say)
}
