import { useMemo, useState } from 'preact/hooks'
import { BackButton } from '../ui/back-button.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tile } from '../ui/tile.tsx'
import { LastAdded, Summary } from '../ui/summary.tsx'
import { rowsOf } from '../view/basket.ts'
import {
  PRODUCE_PAGE,
  PRODUCE_PAGE_LARGE,
  PRODUCE_PAGE_LOW,
  pageOf,
  pageTotal,
  shelvesOf,
  type ProduceShelf,
} from '../view/produce-shelves.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K11: what is to be weighed. No scrolling: pages, so that no drag is needed. */
export function Produce(props: ScreenProps) {
  const { words, send } = props
  return (
    <Frame {...props} back={<BackButton words={words} send={send} />} side={<ProduceSide {...props} />}>
      <ProducePages {...props} />
    </Frame>
  )
}

function ProducePages(props: ScreenProps) {
  const { world, words } = props
  const [{ shelf, page: turned }, turn] = useState({ shelf: 0, page: 0 })
  const shelves = useMemo(
    () => shelvesOf(world.tiles ?? [], ({ item }) => words.name(item), words.language),
    [world.tiles, words],
  )
  const tiles = world.tiles === null ? null : (shelves[shelf]?.tiles ?? [])
  const { large, low } = world.context.comfort
  const size = low ? PRODUCE_PAGE_LOW : large ? PRODUCE_PAGE_LARGE : PRODUCE_PAGE
  const pages = pageTotal(tiles ?? [], size)
  const page = Math.min(turned, pages - 1) // pages may have become larger since
  return (
    <div class="produce">
      <h1>{words.t('produce.title')}</h1>
      {shelves.length > 1 ? (
        <Shelves
          words={words}
          shelves={shelves}
          shown={shelf}
          show={(next) => turn({ shelf: next, page: 0 })}
        />
      ) : null}
      <ul class="tiles" aria-busy={tiles === null}>
        {tiles === null
          ? Array.from({ length: size }, (_, index) => <li key={index} class="tile tile--waiting" />)
          : pageOf(tiles, page, size).map((tile) => <Tile key={tile.item.itemId} {...props} tile={tile} />)}
      </ul>
      {pages > 1 ? (
        <Pager words={words} page={page} pages={pages} turn={(next) => turn({ shelf, page: next })} />
      ) : null}
    </div>
  )
}

function ProduceSide(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  return (
    <div class="basket-side">
      <LastAdded words={words} row={sale === null ? undefined : rowsOf(sale).at(-1)} />
      <div class="tools">
        <Button
          icon="search"
          label={words.t('produce.search')}
          hint={words.t('produce.search.hint')}
          onPress={() => send({ type: 'shopper.open-search' })}
        />
        <Button
          icon="keypad"
          label={words.t('basket.type')}
          hint={words.t('produce.missing')}
          onPress={() => send({ type: 'shopper.open-pad' })}
        />
      </div>
      <Summary {...props} />
    </div>
  )
}

type ShelvesProps = {
  readonly words: ScreenProps['words']
  readonly shelves: readonly ProduceShelf[]
  readonly shown: number
  readonly show: (shelf: number) => void
}

function Shelves({ words, shelves, shown, show }: ShelvesProps) {
  return (
    <div class="shelves">
      {shelves.map(({ letters }, index) => (
        <button
          key={letters}
          type="button"
          class="button shelves__one"
          aria-pressed={index === shown}
          onClick={() => show(index)}
        >
          {letters ?? words.t('produce.popular')}
        </button>
      ))}
    </div>
  )
}

type PagerProps = {
  readonly words: ScreenProps['words']
  readonly page: number
  readonly pages: number
  readonly turn: (page: number) => void
}

function Pager({ words, page, pages, turn }: PagerProps) {
  return (
    <div class="pager">
      <button type="button" class="button button--plain" disabled={page === 0} onClick={() => turn(page - 1)}>
        <Icon name="back" />
        <span class="button__label">{words.t('action.previous')}</span>
      </button>
      <span class="pager__place">
        {words.t('list.page', { page: String(page + 1), pages: String(pages) })}
      </span>
      <button
        type="button"
        class="button button--plain"
        disabled={page + 1 >= pages}
        onClick={() => turn(page + 1)}
      >
        <span class="button__label">{words.t('action.next')}</span>
        <Icon name="next" />
      </button>
    </div>
  )
}
