import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { measureDisplay } from '../adapters/display.ts'
import { App } from '../app.tsx'
import * as later from '../later.tsx'
import type { Words } from '../strings/words.ts'
import type { Settings } from './cell.ts'
import { withComfort } from './comfort-of.ts'
import type { Scene } from './scene.ts'

type PictureProps = {
  readonly scene: Scene
  readonly words: Words
  readonly clock: ReadonlySignal<number>
  readonly settings: Settings
}

// The stand-in for the shopper's hand: nothing in a picture can be pressed.
const send = () => {}

/**
 * One screen under its settings, as large as its place allows in the shape that they ask for; in true millimetres with the
 * diagonal of a display.
 */
export function Picture({ scene, words, clock, settings }: PictureProps) {
  const stage = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (stage.current !== null) measureDisplay(stage.current)
  }, [])
  const world = withComfort(scene.world(), settings)
  return (
    <div ref={stage} class={`stage picture picture--${settings.size}`}>
      <App world={world} words={words} send={send} clock={clock} later={later} />
    </div>
  )
}
