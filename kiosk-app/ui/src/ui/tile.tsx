import type { ProduceTile } from '@clearlane/lane-contract'
import { pictureOf } from '../view/picture.ts'
import type { ScreenProps } from '../view/world.ts'

/** One kind of produce: picture, name, price. */
export function Tile({ words, send, world, tile }: ScreenProps & { readonly tile: ProduceTile }) {
  const { item } = tile
  const price = words.money(item.priceMinor)
  const { weightUnit } = world.mirror.store.profile
  const text =
    item.soldBy === 'weight'
      ? words.t('produce.per', { price, unit: words.unit(weightUnit) })
      : words.t('produce.each', { price })
  return (
    <li class="tile">
      <button
        type="button"
        class="tile__button"
        onClick={() => send({ type: 'shopper.weigh', itemId: item.itemId })}
      >
        <img src={tile.picture ?? pictureOf(item)} alt="" decoding="async" />
        <span class="tile__name">
          <bdi>{words.name(item)}</bdi>
        </span>
        <span class="amount tile__price">{text}</span>
      </button>
    </li>
  )
}
