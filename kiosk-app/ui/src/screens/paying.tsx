import type { Live } from '@clearlane/lane-contract'
import { TerminalDrawing } from '../drawings/terminal.tsx'
import type { PlainId } from '../strings/words.ts'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { openAuthorisation } from '../view/attempts.ts'
import type { ScreenProps } from '../view/world.ts'

type Stage = Live['terminalStage']

const PROMPTS: Readonly<Record<Stage, PlainId>> = {
  idle: 'pay.preparing',
  preparing: 'pay.preparing',
  'present-card': 'pay.present',
  reading: 'pay.reading',
  'enter-pin': 'pay.pin',
  authorising: 'pay.authorising',
  'remove-card': 'pay.remove',
  finishing: 'pay.finishing',
}

// Once the bank is asked, stopping is the bank's word, not ours.
const STOPPABLE: readonly Stage[] = ['idle', 'preparing', 'present-card', 'enter-pin']

/** K29: the terminal speaks, we point at it. */
export function Paying(props: ScreenProps) {
  const { world, words, send } = props
  const { terminalStage, terminalSlow } = world.mirror.live
  const attempt = openAuthorisation(world.mirror.ledger)
  const stop = () => send({ type: 'ask', command: { type: 'abort-payment' } })
  return (
    <Frame
      {...props}
      back={
        STOPPABLE.includes(terminalStage) ? (
          <Button icon="close" label={words.t('pay.stop')} onPress={stop} />
        ) : null
      }
    >
      <div class="scene paying">
        <TerminalDrawing stage={terminalStage} />
        <div class="scene__words">
          <p class="scene__about paying__amount">
            <span>{words.t('pay.amount')}</span>
            <Amount text={words.money(attempt?.amountMinor ?? 0)} />
          </p>
          <div role="status">
            <h1>{words.t(PROMPTS[terminalStage])}</h1>
            {terminalSlow ? <p>{`${words.t('pay.slow')}. ${words.t('doubt.title')}`}</p> : null}
          </div>
        </div>
      </div>
    </Frame>
  )
}
