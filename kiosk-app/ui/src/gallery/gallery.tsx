import type { ReadonlySignal } from '@preact/signals'
import type { Words } from '../strings/words.ts'
import { addressOf, DIMENSIONS, isDimension, settingsFrom, wordsOf, type Settings } from './cell.ts'
import { Picture } from './picture.tsx'
import { scenes } from './scenes.ts'
import './gallery.css'

type GalleryProps = {
  readonly words: Words
  readonly clock: ReadonlySignal<number>
  readonly settings: Settings
  /** All pictures under one another without a scroll bar, to be photographed. */
  readonly asSheet: boolean
}

/** Every screen at once, small; each leads to itself in full. */
export function Gallery({ words, clock, settings, asSheet }: GalleryProps) {
  return (
    <main class={asSheet ? 'gallery gallery--sheet' : 'gallery'} lang="en" dir="ltr">
      <header class="gallery__top">
        <img src="./pictures/brand.svg" alt="" />
        <h1>Every screen</h1>
        <p>{scenes.length} pictures, each of a sale that was really told</p>
        {asSheet ? <Chosen settings={settings} /> : <Pickers settings={settings} />}
      </header>
      <ul class="gallery__all">
        {scenes.map((scene) => (
          <li key={scene.id} class={`gallery__one gallery__one--${settings.size}`}>
            <div class="gallery__frame" inert>
              <Picture scene={scene} words={words} clock={clock} settings={settings} />
            </div>
            <a href={addressOf({ screen: scene.id, ...settings })}>
              <b>{scene.id}</b> {scene.title}
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}

/** One row of choices for each dimension; each choice is an address. */
function Pickers({ settings }: Pick<GalleryProps, 'settings'>) {
  return Object.entries<readonly string[]>(DIMENSIONS).map(([name, values]) => (
    <nav key={name} class="gallery__picker" aria-label={name}>
      <span>{name}</span>
      {values.map((value) => (
        <a
          key={value}
          href={addressOf(withValue(settings, name, value))}
          aria-current={isDimension(name) && settings[name] === value ? 'true' : undefined}
        >
          {value}
        </a>
      ))}
    </nav>
  ))
}

function Chosen({ settings }: Pick<GalleryProps, 'settings'>) {
  return <p class="gallery__chosen">{wordsOf(settings).join(' · ')}</p>
}

function withValue(settings: Settings, name: string, value: string): Settings {
  return settingsFrom(new URLSearchParams({ ...settings, [name]: value }))
}
