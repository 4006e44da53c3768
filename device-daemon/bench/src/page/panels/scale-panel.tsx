import { useEffect, useState } from 'preact/hooks'
import type { ScaleState } from '@clearlane/twins'
import { useDesk } from '../bench-desk.ts'
import { euros } from '../model/product.ts'
import { PRODUCE } from '../model/produce-list.ts'
import { plainWeight, scaleDisplay } from '../model/scale-words.ts'
import { Button, LineChip, Panel, Toggle } from '../parts/controls.tsx'

const SLIDER_MAX_G = 6000
const SLIDER_STEP_G = 5 // the division of the scale
const OVERLOAD_G = 16_000 // the scale takes 15 kg
const DIRT_G = 20

export function ScalePanel({ scale }: { readonly scale: ScaleState }) {
  return (
    <Panel id="scale" title="Produce and scale" aside={<LineChip {...scale} />}>
      <ScaleDrawing scale={scale} />
      <ProduceTiles />
      <AnyWeight />
      <ScaleTroubles scale={scale} />
    </Panel>
  )
}

function ScaleDrawing({ scale }: { readonly scale: ScaleState }) {
  const desk = useDesk()
  const { digits, word, tone } = scaleDisplay(scale)
  const load =
    scale.loadG === 0 ? 'The platform is empty.' : `${plainWeight(scale.loadG)} lie on the platform.`
  return (
    <div class="scale">
      <div class="scale-pan">
        <p>{load}</p>
        <Button icon="lift" disabled={scale.loadG === 0} onPress={() => desk.act({ act: 'lift' })}>
          Lift everything
        </Button>
      </div>
      <output class={`scale-display scale-${tone}`} aria-label="Display of the scale">
        <span class="scale-digits">
          {digits}
          <small>kg</small>
        </span>
        <span class="scale-words">
          <span class={scale.condition === 'zero' ? 'lit' : ''}>▸0◂</span>
          <span class={scale.condition === 'motion' ? 'lit' : ''}>~</span>
          <span class="scale-word">{word}</span>
        </span>
      </output>
    </div>
  )
}

function ProduceTiles() {
  const desk = useDesk()
  const prices = useProducePrices()
  return (
    <ul class="tiles tiles-produce">
      {PRODUCE.map(({ plu, name, grams }) => {
        const price = prices.get(plu)
        return (
          <li key={plu}>
            <button type="button" class="tile tile-produce" onClick={() => desk.act({ act: 'place', grams })}>
              <span class="tile-picture">
                <img src={`/api/pictures/produce/${plu}.svg`} alt="" loading="lazy" />
              </span>
              <span class="tile-name">{name}</span>
              <span class="tile-price">{plainWeight(grams)}</span>
              <span class="tile-code">
                <span>{plu}</span> {price === undefined ? null : <span>{euros(price)}/kg</span>}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const RETRY_MS = 5000

function useProducePrices(): ReadonlyMap<string, number> {
  const { api, after } = useDesk()
  const [prices, setPrices] = useState<ReadonlyMap<string, number>>(new Map())
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let stopWaiting: (() => void) | null = null
    void api.produce().then((answer) => {
      if (answer.ok) setPrices(new Map(answer.value.map(({ plu, priceMinor }) => [plu ?? '', priceMinor])))
      if (!answer.ok || answer.value.length === 0) stopWaiting = after(RETRY_MS, () => setTries(tries + 1))
    })
    return () => stopWaiting?.()
  }, [tries])
  return prices
}

function AnyWeight() {
  const desk = useDesk()
  const [grams, setGrams] = useState(500)
  return (
    <div class="group">
      <h3>
        <label for="any-weight">Any weight</label>
      </h3>
      <div class="row">
        <input
          id="any-weight"
          class="slider"
          type="range"
          min={SLIDER_STEP_G}
          max={SLIDER_MAX_G}
          step={SLIDER_STEP_G}
          value={grams}
          aria-valuetext={plainWeight(grams)}
          onInput={({ currentTarget }) => setGrams(currentTarget.valueAsNumber)}
        />
        <Button tone="main" onPress={() => desk.act({ act: 'place', grams })}>
          Put {plainWeight(grams)} on
        </Button>
      </div>
    </div>
  )
}

function ScaleTroubles({ scale }: { readonly scale: ScaleState }) {
  const desk = useDesk()
  const needsZero = scale.condition === 'needs-zero'
  return (
    <div class="group">
      <h3>Troubles of the scale</h3>
      <div class="row">
        <Button onPress={() => desk.act({ act: 'place', grams: OVERLOAD_G })}>Overload, 16 kg</Button>
        <Button onPress={() => desk.act({ act: 'drift', grams: DIRT_G })}>Dirt, +{DIRT_G} g</Button>
        <Button onPress={() => desk.act({ act: 'drift', grams: -DIRT_G })}>Under zero, −{DIRT_G} g</Button>
        <Toggle on={needsZero} onChange={(on) => desk.act({ act: 'need-zero', on })}>
          Needs zero
        </Toggle>
      </div>
    </div>
  )
}
