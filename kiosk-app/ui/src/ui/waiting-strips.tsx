import { openInterventions, type Intervention } from '@clearlane/domain'
import type { Words } from '../strings/words.ts'
import { elapsedText } from '../view/elapsed.ts'
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
            text={waitingTitle(one, words)}
            onPress={() => send({ type: 'shopper.open-intervention', interventionId: one.interventionId })}
          />
        ),
      )}
    </>
  )
}

/** What it is about, in the shopper's words. */
export function waitingTitle({ evidence }: Intervention, words: Words): string {
  switch (evidence.kind) {
    case 'unknown-item':
      return words.t('wait.unknown.title')
    case 'age':
      return `${words.t('wait.age.title', { age: String(evidence.minAge) })} · ${words.t('wait.before-pay')}`
    case 'void':
      return words.t('wait.void.title')
    case 'help':
      return words.t('help.title')
    case 'scale-trouble':
      return words.t('wait.scale.title')
    case 'terminal-in-doubt':
      return words.t('wait.terminal.title')
    case 'printer':
      return words.t('wait.printer.title')
  }
}
