import { useState } from 'preact/hooks'
import type { ProduceTile } from '@clearlane/lane-contract'
import { Amount } from '../ui/amount.tsx'
import { Button } from '../ui/button.tsx'
import { Frame } from '../ui/frame.tsx'
import { Icon } from '../ui/icon.tsx'
import { LastAdded, Summary } from '../ui/summary.tsx'
import { rowsOf } from '../view/basket.ts'
import { pictureOf } from '../view/picture.ts'
import { PRODUCE_PAGE, pageOf, pageTotal } from '../view/produce-pages.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

/** K11: what is to be weighed. No scrolling: pages, so that no drag is needed. */
export function Produce(props: ScreenProps) {
  const { world, words, send } = props
  const [page, setPage] = useState(0)
  const { tiles } = world
  const pages = pageTotal(tiles ?? [])
  return (
    <Frame
      {...props}
      back={
        <Button icon="back" label={words.t('action.back')} onPress={() => send({ type: 'shopper.back' })} />
      }
      side={<ProduceSide {...props} />}
    >
      <div class="produce">
        <h1>{words.t('produce.title')}</h1>
        <ul class="tiles" aria-busy={tiles === null}>
          {tiles === null
            ? Array.from({ length: PRODUCE_PAGE }, (_, index) => (
                <li key={index} class="tile tile--waiting" />
              ))
            : pageOf(tiles, page).map((tile) => <Tile key={tile.item.itemId} {...props} tile={tile} />)}
        </ul>
        {pages > 1 ? <Pager words={words} page={page} pages={pages} turn={setPage} /> : null}
      </div>
    </Frame>
  )
}

function ProduceSide(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  return (
    <div class="basket-side">
      <LastAdded words={words} row={sale === null ? undefined : rowsOf(sale).at(-1)} />
      <div class="tools tools--one">
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

function Tile({ words, send, world, tile }: ScreenProps & { readonly tile: ProduceTile }) {
  const { item } = tile
  const price = words.t('produce.per', {
    price: words.money(item.priceMinor),
    unit: world.mirror.store.profile.weightUnit,
  })
  return (
    <li class="tile">
      <button
        type="button"
        class="tile__button"
        onClick={() => send({ type: 'shopper.weigh', itemId: item.itemId })}
      >
        <img src={tile.picture ?? pictureOf(item)} alt="" decoding="async" />
        <span class="tile__name">{words.name(item)}</span>
        <Amount class="tile__price" text={price} />
      </button>
    </li>
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
