import { openInterventions } from '@clearlane/domain'
import { elapsedText } from '../view/elapsed.ts'
import { waitingText } from '../view/waiting-text.ts'
import type { ScreenProps } from '../view/world.ts'
import { Strip } from './strip.tsx'

/** What waits for a person, over the basket: each opens its dialog again. */
export function WaitingStrips({ world, words, send, clock }: ScreenProps) {
  return (
    <>
      {openInterventions(world.mirror.ledger).map((one) =>
        one.kind === 'help' ? (
          <Strip
            key={one.interventionId}
            tone="help"
            icon="person"
            text={words.t('help.strip', { time: elapsedText(one.raisedAt, clock.value) })}
            onPress={() => send({ type: 'shopper.help', interventionId: one.interventionId })}
          />
        ) : (
          <Strip
            key={one.interventionId}
            icon="person"
            text={waitingText(one, words)}
            onPress={() => send({ type: 'shopper.open-intervention', interventionId: one.interventionId })}
          />
        ),
      )}
    </>
  )
}
