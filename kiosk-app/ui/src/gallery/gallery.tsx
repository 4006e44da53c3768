import type { ReadonlySignal } from '@preact/signals'
import { App } from '../app.tsx'
import { LaterOverlay } from '../later-overlay.tsx'
import type { Words } from '../strings/words.ts'
import { GALLERY_LANGUAGES } from './languages.ts'
import { scenes } from './scenes.ts'
import './gallery.css'

type Size = 'portrait' | 'landscape'
const SIZES: readonly Size[] = ['portrait', 'landscape']

type GalleryProps = {
  readonly words: Words
  readonly clock: ReadonlySignal<number>
  readonly size: Size
}

/** Every screen at once, small; each leads to itself in full. */
export function Gallery({ words, clock, size }: GalleryProps) {
  return (
    <main class="gallery">
      <header>
        <h1>Every screen</h1>
        <nav aria-label="Size and language">
          {SIZES.flatMap((one) =>
            GALLERY_LANGUAGES.map((language) => (
              <a
                key={one + language}
                href={`?size=${one}&lang=${language}`}
                aria-current={one === size && language === words.tag ? 'page' : undefined}
              >
                {one} · {language}
              </a>
            )),
          )}
        </nav>
      </header>
      <ul>
        {scenes.map(({ id, title, world }) => (
          <li key={id} class={`gallery__one gallery__one--${size}`}>
            <div class="stage" inert>
              <App world={world()} words={words} send={() => {}} clock={clock} later={LaterOverlay} />
            </div>
            <a href={`?screen=${id}&lang=${words.tag}&size=${size}`}>
              {id} <span>{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
