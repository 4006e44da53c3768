import type { Live } from '@clearlane/lane-contract'
import { ScaleDrawing } from '../drawings/scale.tsx'
import type { PlainId, Words } from '../strings/words.ts'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { pictureOf } from '../view/picture.ts'
import { weighStep, type WeighStep } from '../view/weigh-step.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

const PROMPTS: Readonly<Record<WeighStep, PlainId>> = {
  place: 'weigh.place',
  hold: 'weigh.hold',
  clear: 'weigh.clear',
  trouble: 'weigh.trouble',
}

/** K13: one instruction at a time, and always what the scale sees. */
export function Weighing(props: ScreenProps) {
  const { world, words, send } = props
  const weighing = saleOf(world)?.weighing ?? null
  if (weighing === null) return null
  const { item, weighingId } = weighing
  const { live, store } = world.mirror
  const step = weighStep(live)
  const cancel = () => send({ type: 'ask', command: { type: 'cancel-weighing', weighingId } })
  return (
    <Frame {...props} back={<Button icon="close" label={words.t('weigh.cancel')} onPress={cancel} />}>
      <div class="scene weigh">
        <ScaleDrawing picture={pictureOf(item)} step={step} />
        <div class="scene__words">
          <p class="scene__about weigh__name">
            <bdi>{words.name(item)}</bdi>
            <span class="amount weigh__price">
              {words.t('produce.per', {
                price: words.money(item.priceMinor),
                unit: words.unit(store.profile.weightUnit),
              })}
            </span>
          </p>
          <Readout scale={live.scale} words={words} />
          <div role="status">
            <h1>{words.t(PROMPTS[step])}</h1>
          </div>
          {item.tare === undefined ? null : (
            <p>{words.t('weigh.tare', { weight: words.weight(item.tare) })}</p>
          )}
          {step === 'trouble' ? <p>{words.t('weigh.trouble.hint')}</p> : null}
        </div>
      </div>
    </Frame>
  )
}

function Readout({ scale, words }: { readonly scale: Live['scale']; readonly words: Words }) {
  const text = scale.state === 'stable' ? words.weight(scale.weight) : '– – –'
  return (
    <output class="weigh__readout" aria-label={words.t('weigh.readout')}>
      <Amount text={text} />
    </output>
  )
}
