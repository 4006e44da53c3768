import type { Sale } from '@clearlane/domain'
import { rowsOf } from '../view/basket.ts'
import { pictureOf } from '../view/picture.ts'

/** As many as the widest side has room for. */
const PICTURES_MAX = 15

/** Wide screens show what is paid for while it is paid; the list itself was read before. */
export function Bought({ sale }: { readonly sale: Sale }) {
  const pictures = new Set(rowsOf(sale).map(({ line }) => pictureOf(line.item)))
  return (
    <div class="bought" aria-hidden="true">
      {[...pictures].slice(0, PICTURES_MAX).map((picture) => (
        <img key={picture} src={picture} alt="" />
      ))}
    </div>
  )
}
