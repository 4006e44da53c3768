import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { produceDrawings } from '../../build/produce/drawings.ts'

const folder = join(import.meta.dirname, '../../public/pictures/produce')
const PICTURE_BYTES_MAX = 12_000

test('the drawings of produce are those of the generator, and no other but the general one', () => {
  const files = readdirSync(folder).filter((name) => name !== 'generic.svg')
  expect(files.toSorted()).toEqual([...produceDrawings.keys()].map((plu) => `${plu}.svg`))
  for (const [plu, svg] of produceDrawings)
    expect(readFileSync(join(folder, `${plu}.svg`), 'utf8') === svg, `${plu}: run npm run generate`).toBe(
      true,
    )
})

test('no two kinds of produce have the same drawing', () => {
  expect(new Set(produceDrawings.values()).size).toBe(produceDrawings.size)
})

test.each([...produceDrawings])(
  'the drawing of %s is small, asks for nothing and knows its clips',
  (_, svg) => {
    expect(svg.length).toBeLessThan(PICTURE_BYTES_MAX)
    expect(svg).not.toMatch(/href|<image|<script|<style|NaN|undefined/)
    const used = [...svg.matchAll(/url\(#(\w+)\)/g)].map(([, id]) => id)
    const made = [...svg.matchAll(/clipPath id="(\w+)"/g)].map(([, id]) => id)
    expect(made).toEqual([...new Set(used)])
  },
)
