import { signal } from '@preact/signals'
import { render } from 'preact'
import { settingsFrom } from './cell.ts'
import { GALLERY_AT } from './fold.ts'
import { Gallery } from './gallery.tsx'
import { galleryWords } from './languages.ts'
import { Picture } from './picture.tsx'
import { scenes } from './scenes.ts'

const stage = document.getElementById('stage')
if (stage === null) throw new Error('The page has no stage.')
const clock = signal(Date.parse(GALLERY_AT))

/** Draws what the address asks for: one picture in full, or all of them. */
function show(root: HTMLElement): void {
  const query = new URLSearchParams(location.search)
  const settings = settingsFrom(query)
  const words = galleryWords(settings.lang)
  const scene = scenes.find(({ id }) => id === query.get('screen'))
  document.documentElement.lang = words.tag
  document.documentElement.dir = words.direction
  document.title = `${scene?.title ?? 'Every screen'} · Clearlane`
  render(null, root) // nothing of the picture before: no focus, no scrolled list
  render(
    scene === undefined ? (
      <Gallery words={words} clock={clock} settings={settings} asSheet={query.has('sheet')} />
    ) : (
      <Picture scene={scene} words={words} clock={clock} settings={settings} />
    ),
    root,
  )
}

show(stage)
// From picture to picture without loading the page again: a walk over all of them takes a tenth of the time.
navigation.addEventListener('navigate', (event) => {
  const isHere = new URL(event.destination.url).pathname === location.pathname
  if (event.canIntercept && !event.hashChange && isHere) {
    event.intercept({ handler: async () => show(stage), focusReset: 'manual' })
  }
})
