import { expect, test } from 'vitest'
import { loadedFirst } from './page-size.ts'

test('scripts, preloaded modules and style sheets are loaded first; pictures are not counted', () => {
  const page = `
    <link rel="icon" href="./pictures/brand.svg" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/words-2.js">
    <link rel="stylesheet" crossorigin href="assets/words-3.css">`
  expect(loadedFirst(page)).toEqual(['assets/index-1.js', 'assets/words-2.js', 'assets/words-3.css'])
})
