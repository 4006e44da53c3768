import { useState } from 'preact/hooks'
import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { platformDisplay, plainWeight } from '../model/scale-words.ts'
import { Button, LineChip, Panel, Toggle } from '../parts/controls.tsx'

type Platform = NonNullable<BenchView['platform']>
type BaggingProps = { readonly platform: Platform; readonly bagsByItself: boolean }

export function BaggingPanel({ platform, bagsByItself }: BaggingProps) {
  const desk = useDesk()
  return (
    <Panel id="bagging" title="Bagging area" aside={<LineChip {...platform} />}>
      <PlatformDrawing platform={platform} />
      <Toggle on={bagsByItself} onChange={(on) => desk.act({ act: 'bag-by-itself', on })}>
        What is scanned, or lifted off the scale, goes here by itself
      </Toggle>
      <InHand platform={platform} />
      <OnPlatform platform={platform} />
      <AnyThing />
      <PlatformTroubles />
    </Panel>
  )
}

function PlatformDrawing({ platform }: { readonly platform: Platform }) {
  const desk = useDesk()
  const { digits, word, tone } = platformDisplay(platform)
  const { length } = platform.items
  return (
    <div class="scale">
      <div class="scale-pan">
        <p>
          {length === 0
            ? 'The bagging area is empty.'
            : `${length} ${length === 1 ? 'thing' : 'things'} lie here.`}
        </p>
        <Button icon="lift" disabled={length === 0} onPress={() => desk.act({ act: 'clear-bagging' })}>
          Take everything
        </Button>
      </div>
      <output class={`scale-display scale-${tone}`} aria-label="Display of the bagging platform">
        <span class="scale-digits">
          {digits}
          <small>kg</small>
        </span>
        <span class="scale-words">
          <span class="scale-word">{word}</span>
        </span>
      </output>
    </div>
  )
}

function InHand({ platform: { inHand, last } }: { readonly platform: Platform }) {
  const desk = useDesk()
  const what = inHand.map(({ name, grams }) => `${name}, ${plainWeight(grams)}`).join(' · ')
  return (
    <div class="group">
      <h3>In the hand</h3>
      <p class="note">{what === '' ? 'Nothing.' : what}</p>
      <div class="row">
        <Button tone="main" disabled={inHand.length === 0} onPress={() => desk.act({ act: 'bag' })}>
          Put it into the bagging area
        </Button>
        <Button
          disabled={last === null}
          title="For a quantity: a piece like the last one."
          onPress={() => desk.act({ act: 'bag-again' })}
        >
          The last one once more
        </Button>
      </div>
    </div>
  )
}

function OnPlatform({ platform: { items } }: { readonly platform: Platform }) {
  const desk = useDesk()
  if (items.length === 0) return null
  return (
    <ul class="bagged" aria-label="In the bagging area">
      {items.toReversed().map(({ item, grams }) => (
        <li key={item}>
          <span class="bagged-name">{item}</span>
          <span class="bagged-weight">{plainWeight(grams)}</span>
          <Button icon="lift" onPress={() => desk.act({ act: 'unbag', item })}>
            Take off<span class="unseen"> {item}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

const THING_MAX_G = 3000
const THING_STEP_G = 10

function AnyThing() {
  const desk = useDesk()
  const [grams, setGrams] = useState(200)
  return (
    <div class="group">
      <h3>
        <label for="any-thing">Something else, {plainWeight(grams)}</label>
      </h3>
      <div class="row">
        <input
          id="any-thing"
          class="slider"
          type="range"
          min={THING_STEP_G}
          max={THING_MAX_G}
          step={THING_STEP_G}
          value={grams}
          aria-valuetext={plainWeight(grams)}
          onInput={({ currentTarget }) => setGrams(currentTarget.valueAsNumber)}
        />
        <Button onPress={() => desk.act({ act: 'bag-thing', thing: 'not scanned', grams })}>
          Put something unscanned
        </Button>
        <Button onPress={() => desk.act({ act: 'bag-thing', thing: 'own bag', grams })}>
          Put an own bag
        </Button>
      </div>
    </div>
  )
}

const LEAN_G = 3_000
const LEAN_MS = 8_000 // longer than somebody needs to put a thing down
const OVERLOAD_G = 31_000 // the platform takes 30 kg
const DIRT_G = 20

function PlatformTroubles() {
  const desk = useDesk()
  const lean = (): void => {
    desk.act({ act: 'lean', grams: LEAN_G })
    desk.after(LEAN_MS, () => desk.act({ act: 'lean', grams: 0 }))
  }
  return (
    <div class="group">
      <h3>Troubles of the bagging platform</h3>
      <div class="row">
        <Button title={`A hand that presses for ${LEAN_MS / 1000} seconds.`} onPress={lean}>
          Lean on it
        </Button>
        <Button onPress={() => desk.act({ act: 'lean', grams: 0 })}>Let go</Button>
        <Button onPress={() => desk.act({ act: 'bag-thing', thing: 'not scanned', grams: OVERLOAD_G })}>
          Overload, 31 kg
        </Button>
        <Button onPress={() => desk.act({ act: 'drift-platform', grams: DIRT_G })}>Dirt, +{DIRT_G} g</Button>
        <Button onPress={() => desk.act({ act: 'drift-platform', grams: -DIRT_G })}>
          Under zero, −{DIRT_G} g
        </Button>
        <Button onPress={() => desk.act({ act: 'tare-platform' })}>Tare key</Button>
      </div>
    </div>
  )
}
