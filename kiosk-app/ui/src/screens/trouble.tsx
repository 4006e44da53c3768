import { phaseOf, type Phase } from '@clearlane/domain'
import type { ComponentChildren } from 'preact'
import type { CheckoutEvent } from '../checkout/events.ts'
import type { Words } from '../strings/words.ts'
import { SignDrawing } from '../drawings/sign.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import type { IconName } from '../ui/icon.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { FullPage } from './full-page.tsx'

type BareProps = { readonly words: Words; readonly send: (event: CheckoutEvent) => void }

/** K46: also before the first welcome, so it knows nothing of the store. */
export function Starting({ words }: BareProps) {
  return <FullPage waiting icon="basket" title={words.t('starting.title')} text={words.t('starting.text')} />
}

/** K43: the page has lost its lane in mid-sale. The lane keeps the basket; the page comes back by itself. */
export function Lost({ world, words }: ScreenProps) {
  const { ledger } = world.mirror
  const isPaid = ledger.sale?.completion !== null
  const note = isPaid ? 'lost.paid' : isMoneyMoving(phaseOf(ledger)) ? 'lost.paying' : 'service.basket'
  return (
    <FullPage
      waiting
      icon="basket"
      title={words.t('starting.title')}
      text={words.t('lost.text')}
      note={words.t(note)}
    />
  )
}

/** A payment is on its way, or its end is not known: the basket is the smaller worry. */
function isMoneyMoving(phase: Phase): boolean {
  return phase === 'paying' || phase === 'in-doubt' || phase === 'reversing'
}

/** K45: another screen is newer. */
export function Elsewhere({ words, send }: BareProps) {
  return (
    <FullPage icon="pause" title={words.t('elsewhere.title')} text={words.t('elsewhere.text')}>
      <Button
        kind="go"
        icon="play"
        label={words.t('elsewhere.use')}
        onPress={() => send({ type: 'shopper.use-here' })}
      />
    </FullPage>
  )
}

/** K45: opened without its key. */
export function NoKey({ words }: BareProps) {
  return <FullPage icon="lock" title={words.t('no-key.title')} text={words.t('no-key.text')} />
}

/** K45: loading it again did not bring the lane's own page. The cause is for staff, small. */
export function OutOfDate({ words }: BareProps) {
  return (
    <FullPage icon="pause" title={words.t('service.title')} text={words.t('service.text')}>
      <p class="page__cause">{words.t('out-of-date.cause')}</p>
    </FullPage>
  )
}

/** K45: the lane cannot go on by itself. The cause is for staff, small. */
export function OutOfService({ world, words }: ScreenProps) {
  const basket = saleOf(world) === null ? null : words.t('service.basket')
  return (
    <FullPage icon="pause" title={words.t('service.title')} text={words.t('service.text')} note={basket}>
      <p class="page__cause">{world.mirror.live.outOfService}</p>
    </FullPage>
  )
}

/** K01, closed. */
export function Closed(props: ScreenProps) {
  const { words } = props
  return <Notice {...props} icon="pause" title={words.t('closed.title')} text={words.t('closed.text')} />
}

/** K41: nothing of the basket is shown, since whoever stands here may be somebody else. A colleague brings it back. */
export function Aside(props: ScreenProps) {
  const { words, send } = props
  const start = () => send({ type: 'shopper.start', language: words.language })
  return (
    <Notice
      {...props}
      icon="basket"
      title={words.t('aside.title')}
      text={words.t('aside.text')}
      primary={<Button kind="go" icon="next" label={words.t('aside.start')} onPress={start} />}
    />
  )
}

type NoticeProps = ScreenProps & {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly primary?: ComponentChildren
}

/** One thing to know, between the header and Help. */
function Notice({ icon, title, text, primary, ...props }: NoticeProps) {
  return (
    <Frame {...props} primary={primary}>
      <div class="closed">
        <SignDrawing icon={icon} />
        <h1>{title}</h1>
        <p>{text}</p>
        <div class="closed__notes">
          <WaitingStrips {...props} />
        </div>
      </div>
    </Frame>
  )
}
