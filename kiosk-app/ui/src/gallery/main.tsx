import { signal } from '@preact/signals'
import { render } from 'preact'
import { App } from '../app.tsx'
import { LaterOverlay } from '../later-overlay.tsx'
import { measureDisplay } from '../adapters/display.ts'
import { comfortFrom, withComfort } from './comfort-of.ts'
import { GALLERY_AT } from './fold.ts'
import { Gallery } from './gallery.tsx'
import { galleryWords } from './languages.ts'
import { scenes } from './scenes.ts'

const stage = document.getElementById('stage')
if (stage === null) throw new Error('The page has no stage.')

const query = new URLSearchParams(location.search)
const words = galleryWords(query.get('lang') ?? 'en')
const clock = signal(Date.parse(GALLERY_AT))
const one = scenes.find(({ id }) => id === query.get('screen'))
document.documentElement.lang = words.tag
document.documentElement.dir = words.direction

// The stand-in for the shopper's hand: nothing in a picture can be pressed.
const send = () => {}

if (one !== undefined) {
  stage.className = 'stage'
  measureDisplay(stage)
  const world = withComfort(one.world(), comfortFrom(query))
  render(<App world={world} words={words} send={send} clock={clock} later={LaterOverlay} />, stage)
} else {
  const size = query.get('size') === 'landscape' ? 'landscape' : 'portrait'
  render(<Gallery words={words} clock={clock} size={size} />, stage)
}
