import { createActor, type ActorRefFrom } from 'xstate'
import { phaseOf, type Phase } from '@clearlane/domain'
import type { Clock, Timer } from '@clearlane/device-contract/ports'
import type { CheckoutEvent } from '@clearlane/ui/checkout/events'
import { eventsBetween, factsOf, type Facts } from '@clearlane/ui/checkout/facts'
import { checkoutMachine } from '@clearlane/ui/checkout/machine'
import { leafPath } from '@clearlane/ui/checkout/paths'
import type { Mirror } from '@clearlane/ui/link/mirror'

/** The shipping checkout machine of one page, on the simulated clock. A reload makes a new one. */
export type Conversation = {
  readonly show: (mirror: Mirror, fresh: boolean) => void
  readonly send: (event: CheckoutEvent) => void
  /** Where the ledger forced it to be and it was not. */
  readonly faults: () => readonly string[]
  readonly end: () => void
}

/** Where a phase has to be, whatever was said or touched before. */
const PLACES: Readonly<Record<Phase, string>> = {
  closed: 'sale.closed',
  attract: 'sale.attract',
  scanning: 'sale.shopping',
  weighing: 'sale.weighing',
  paying: 'sale.paying',
  'in-doubt': 'sale.inDoubt',
  reversing: 'sale.reversing',
  'part-paid': 'sale.shopping',
  completed: 'sale.completed',
}

/** Behind a basket that was put aside the first screen waits until it is fetched. */
function placeOf(phase: Phase, isAside: boolean): string {
  return phase === 'attract' && isAside ? 'sale.aside' : PLACES[phase]
}

export function createConversation(clock: Clock): Conversation {
  const actor: ActorRefFrom<typeof checkoutMachine> = createActor(checkoutMachine, { clock: timersOf(clock) })
  const faults: string[] = []
  let facts: Facts | null = null
  actor.start()

  const check = ({ ledger, live }: Mirror): void => {
    const place = leafPath(actor.getSnapshot().value.main)
    const phase = phaseOf(ledger)
    const wanted = live.outOfService === null ? placeOf(phase, live.basketAside) : 'outOfService'
    if (!place.startsWith(wanted)) faults.push(`screen: it shows ${place} while the ledger is ${phase}`)
  }
  return {
    show: (mirror, fresh) => {
      const now = factsOf(mirror.ledger, mirror.live)
      if (fresh) {
        facts = null
        actor.send({ type: 'link.ready' })
      }
      for (const event of eventsBetween(facts, now)) actor.send(event)
      facts = now
      check(mirror)
    },
    send: (event) => {
      actor.send(event)
    },
    faults: () => faults,
    end: () => {
      actor.stop()
    },
  }
}

function timersOf(clock: Clock) {
  const timers = new Map<number, Timer>()
  let last = 0
  return {
    setTimeout: (fire: () => void, delayMs: number): number => {
      const id = ++last
      timers.set(
        id,
        clock.after(delayMs, () => {
          timers.delete(id)
          fire()
        }),
      )
      return id
    },
    clearTimeout: (id: number): void => {
      timers.get(id)?.cancel()
      timers.delete(id)
    },
  }
}
