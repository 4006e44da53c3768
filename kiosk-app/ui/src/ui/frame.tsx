import type { ComponentChildren } from 'preact'
import type { OverlayPath } from '../checkout/paths.ts'
import { isAdding, isCancellable, openHelp, saleOf, type ScreenProps } from '../view/world.ts'
import { Bought } from './bought.tsx'
import { Button } from './button.tsx'
import { Header } from './header.tsx'
import { still } from './still.ts'
import { SaleSide, Summary } from './summary.tsx'

type FrameProps = ScreenProps & {
  readonly children: ComponentChildren
  /** Beside the content on a wide screen, under it on a tall one. The total, unless said otherwise. */
  readonly side?: ComponentChildren
  readonly back?: ComponentChildren
  readonly primary?: ComponentChildren
  readonly tone?: 'plain' | 'welcome'
}

/**
 * The counter: header, content, side with the total, and the bar with Help at the same place on every screen. Another screen
 * comes in with content and buttons of its own, of which none is a button of the screen before.
 */
export function Frame(props: FrameProps) {
  const { world, words, send, children, side, back, primary, tone = 'plain' } = props
  const covered = world.overlay !== 'shopper.none'
  return (
    <>
      <Header
        store={world.mirror.store}
        training={world.mirror.ledger.mode === 'training'}
        words={words}
        send={send}
        cancellable={isCancellable(world.main)}
        asking={isAsking(world.overlay)}
        choosing={world.overlay === 'language'}
      />
      <main key={world.main} class={`content content--${tone}`} inert={covered}>
        {children}
      </main>
      <section class="side" inert={covered} aria-label={words.t('basket.total')}>
        {side ?? defaultSide(props)}
      </section>
      <footer class="bar">
        <HelpButton interventionId={openHelp(world)} words={words} send={send} />
        <ComfortButton covered={covered} words={words} send={send} />
        <div key={world.main} class="bar__rest" inert={covered}>
          {back}
          {primary}
        </div>
      </footer>
    </>
  )
}

/** Over a dialog the way out of the purchase stays open as the one to another language does. */
function isAsking(overlay: OverlayPath): boolean {
  return overlay === 'shopper.cancel' || !overlay.startsWith('shopper.')
}

/** The total; with the newest product while some are added, with all of them while they are paid. */
function defaultSide(props: ScreenProps): ComponentChildren {
  const sale = saleOf(props.world)
  if (sale === null) return null
  if (isAdding(props.world.main)) return <SaleSide {...props} />
  return (
    <div class="basket-side">
      <Bought sale={sale} />
      <Summary {...props} />
    </div>
  )
}

type ComfortProps = Pick<ScreenProps, 'words' | 'send'> & { readonly covered: boolean }

/** Low on the screen, where everybody can reach it. */
const ComfortButton = still(({ covered, words, send }: ComfortProps) => (
  <div class="bar__comfort" inert={covered}>
    <Button
      icon="comfort"
      label={words.t('comfort.open')}
      onPress={() => send({ type: 'shopper.open-comfort' })}
    />
  </div>
))

type HelpProps = Pick<ScreenProps, 'words' | 'send'> & { readonly interventionId: string | null }

const HelpButton = still(({ interventionId, words, send }: HelpProps) => (
  <Button
    kind="help"
    icon="help"
    label={words.t('help.call')}
    onPress={() => send({ type: 'shopper.help', interventionId })}
  />
))
