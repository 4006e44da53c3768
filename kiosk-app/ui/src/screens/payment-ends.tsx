import { openInterventions } from '@clearlane/domain'
import { lastDecline } from '../checkout/facts.ts'
import { TerminalDrawing } from '../drawings/terminal.tsx'
import { TickDrawing } from '../drawings/tick.tsx'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Strip } from '../ui/strip.tsx'
import { declineText } from '../view/attempts.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K32: the answer was lost. Nobody pays twice. */
export function InDoubt(props: ScreenProps) {
  const { world, words } = props
  const called = openInterventions(world.mirror.ledger).some(({ kind }) => kind === 'terminal-in-doubt')
  return (
    <Frame {...props}>
      <div class="scene paying">
        <TerminalDrawing stage="authorising" />
        <div class="scene__words">
          <div role="status">
            <h1>{words.t('doubt.title')}</h1>
          </div>
          <p>{words.t('doubt.text')}</p>
          {called ? <Strip icon="person" text={words.t('doubt.colleague')} /> : null}
        </div>
      </div>
    </Frame>
  )
}

/** Money goes back to the card. */
export function Reversing(props: ScreenProps) {
  const { words } = props
  return (
    <Frame {...props}>
      <div class="scene paying">
        <TerminalDrawing stage="authorising" />
        <div class="scene__words">
          <div role="status">
            <h1>{words.t('reverse.title')}</h1>
          </div>
          <p>{words.t('reverse.text')}</p>
        </div>
      </div>
    </Frame>
  )
}

/** K30. */
export function Approved(props: ScreenProps) {
  const { world, words } = props
  return (
    <Frame {...props}>
      <div class="ended">
        <TickDrawing />
        <div role="status">
          <h1>{words.t('approved.title')}</h1>
        </div>
        <Amount class="ended__amount" text={words.money(saleOf(world)?.totals.totalMinor ?? 0)} />
      </div>
    </Frame>
  )
}

/** K31: in amber and without blame; first of all, that nothing was charged. */
export function Declined(props: ScreenProps) {
  const { world, words, send } = props
  const reason = lastDecline(world.mirror.ledger)?.status.reason ?? 'declined'
  return (
    <Frame
      {...props}
      back={
        <Button
          icon="basket"
          label={words.t('declined.basket')}
          onPress={() => send({ type: 'shopper.back' })}
        />
      }
      primary={
        <Button
          kind="pay"
          icon="card"
          label={words.t('declined.again')}
          onPress={() => send({ type: 'shopper.choose-payment' })}
        />
      }
    >
      <div class="scene ended ended--attention">
        <TerminalDrawing stage="declined" />
        <div class="scene__words">
          <div role="status">
            <h1>{words.t('declined.title')}</h1>
          </div>
          <p class="ended__lead">{words.t(declineText(reason))}</p>
          <p>{words.t('declined.nothing')}</p>
        </div>
      </div>
    </Frame>
  )
}
