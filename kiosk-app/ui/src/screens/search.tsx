import { useMemo } from 'preact/hooks'
import { BackButton } from '../ui/back-button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Letters } from '../ui/letters.tsx'
import { Tile } from '../ui/tile.tsx'
import { produceSearch } from '../view/produce-search.ts'
import type { ScreenProps } from '../view/world.ts'

/** K12: produce by its name, a few letters of it. */
export function Search(props: ScreenProps) {
  const { words, send } = props
  return (
    <Frame {...props} back={<BackButton words={words} send={send} />}>
      <TypeAhead {...props} />
    </Frame>
  )
}

function TypeAhead(props: ScreenProps) {
  const { world, words, send } = props
  const { typed } = world.context
  const search = useMemo(() => produceSearch(world.tiles ?? []), [world.tiles])
  const found = search(typed)
  return (
    <div class="search">
      <div class="search__head">
        <h1>{words.t('search.title')}</h1>
        <output class="search__typed" aria-label={words.t('search.typed')}>
          {typed}
        </output>
      </div>
      {found.length > 0 ? (
        <ul class="tiles tiles--found">
          {found.map((tile) => (
            <Tile key={tile.item.itemId} {...props} tile={tile} />
          ))}
        </ul>
      ) : (
        <p class="search__nothing" role="status">
          {words.t('search.nothing')}
        </p>
      )}
      <Letters words={words} send={send} />
    </div>
  )
}
