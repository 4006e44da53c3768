import { openInterventions } from '@clearlane/domain'
import { elapsedText } from '../view/elapsed.ts'
import { alikeOf, waitingText } from '../view/waiting-text.ts'
import type { ScreenProps } from '../view/world.ts'
import { Strip } from './strip.tsx'

/** What waits for a person, over the basket: each opens its dialog again, that of the newest where there are several. */
export function WaitingStrips({ world, words, send, clock }: ScreenProps) {
  return (
    <>
      {alikeOf(openInterventions(world.mirror.ledger), words).map((alike) => {
        const [{ interventionId, kind, raisedAt }] = alike
        const newest = alike.at(-1)?.interventionId ?? interventionId
        return kind === 'help' ? (
          <Strip
            key={interventionId}
            tone="help"
            icon="person"
            text={words.t('help.strip', { time: elapsedText(raisedAt, clock.value) })}
            onPress={() => send({ type: 'shopper.help', interventionId })}
          />
        ) : (
          <Strip
            key={interventionId}
            icon="person"
            text={waitingText(alike, words)}
            onPress={() => send({ type: 'shopper.open-intervention', interventionId: newest })}
          />
        )
      })}
    </>
  )
}
