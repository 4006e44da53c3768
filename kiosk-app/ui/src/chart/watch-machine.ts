import type { ActorRefFrom } from 'xstate'
import type { checkoutMachine } from '../checkout/machine.ts'

/** Hears the name of each event once the machine has taken it, also of those that it sends itself after a delay. */
export function watchMachine(
  actor: ActorRefFrom<typeof checkoutMachine>,
  heard: (event: string) => void,
): void {
  actor.system.inspect((seen) => {
    if (seen.type === '@xstate.snapshot' && seen.actorRef === actor) heard(seen.event.type)
  })
}
