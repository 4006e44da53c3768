import { useEffect, useState } from 'preact/hooks'
import type { ScannerState } from '@clearlane/twins'
import { useDesk } from '../bench-desk.ts'
import { tilesOf, type ProductTile } from '../model/product.ts'
import { Button, LineChip, Panel } from '../parts/controls.tsx'
import { Icon } from '../parts/icons.tsx'
import { CodesByHand } from './codes-by-hand.tsx'

const SHOWN = 12
const TYPING_MS = 150
const RETRY_MS = 3000

export function ProductsPanel({ scanner }: { readonly scanner: ScannerState }) {
  const desk = useDesk()
  const [words, setWords] = useState('')
  const [shelf, setShelf] = useState(0)
  const { tiles, trouble } = useProducts(words.trim(), shelf)
  const departments = useDepartments(tiles.length > 0)
  const reshelve = (): void => {
    setWords('')
    setShelf(shelf + 1)
  }
  const scan = ({ code }: ProductTile) => desk.act({ act: 'scan', ...code })
  return (
    <Panel id="products" title="Products" aside={<LineChip {...scanner} />}>
      <div class="row">
        <label class="search">
          <span class="unseen">Search products</span>
          <Icon name="search" />
          <input
            type="search"
            placeholder="Milk, Nutella, 4008400…"
            autocomplete="off"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <Button icon="dice" onPress={reshelve}>
          Other products
        </Button>
      </div>
      {trouble === null ? null : <p class="empty">{trouble}</p>}
      <ul class="tiles">
        {tiles.slice(0, SHOWN).map((tile) => (
          <li key={tile.itemId}>
            <ProductButton
              tile={tile}
              department={departments.get(tile.department) ?? tile.department}
              onPress={() => scan(tile)}
            />
          </li>
        ))}
      </ul>
      <Baskets />
      <CodesByHand />
      <LastScan scanner={scanner} />
    </Panel>
  )
}

/** Asks the lane as the person types; asks again when the lane was not there. */
function useProducts(words: string, shelf: number) {
  const { api, after } = useDesk()
  const [found, setFound] = useState<readonly ProductTile[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let stopWaiting: (() => void) | null = null
    let isLatest = true
    const ask = async (): Promise<void> => {
      const answer = await (words === '' ? api.random(SHOWN * 2) : api.search(words, SHOWN * 2))
      if (!isLatest) return
      setError(answer.ok ? null : answer.error)
      if (answer.ok) setFound(tilesOf(answer.value))
      else stopWaiting = after(RETRY_MS, () => setTries(tries + 1))
    }
    stopWaiting = after(words === '' ? 0 : TYPING_MS, () => void ask())
    return () => {
      isLatest = false
      stopWaiting?.()
    }
  }, [words, shelf, tries])
  const nothing = found?.length === 0 ? `No product with a barcode is called “${words}”.` : null
  return { tiles: error === null ? (found ?? []) : [], trouble: error ?? nothing }
}

/** Asked for once there are products: then the lane is there. */
function useDepartments(laneAnswers: boolean): ReadonlyMap<string, string> {
  const { api } = useDesk()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (!laneAnswers) return
    void api.departments().then((answer) => {
      if (answer.ok) setNames(answer.value)
    })
  }, [laneAnswers])
  return names
}

type ProductButtonProps = {
  readonly tile: ProductTile
  readonly department: string
  readonly onPress: () => void
}

function ProductButton({ tile, department, onPress }: ProductButtonProps) {
  return (
    <button type="button" class="tile" onClick={onPress}>
      <span class="tile-picture">
        <img src={tile.picture} alt="" loading="lazy" />
        {tile.minAge === null ? null : <span class="tile-age">{tile.minAge}+</span>}
      </span>
      <span class="tile-name">{tile.name}</span>
      <span class="tile-price">
        {tile.price}
        {tile.deposit === null ? null : <small>{tile.deposit}</small>}
      </span>
      <span class="tile-department">{department}</span>
      <span class="tile-code">{tile.code.data}</span>
    </button>
  )
}

const BASKET_SIZES = [5, 10, 30]
const ASKED_FOR_BASKET = 100 // more than the largest basket: some have no barcode

function Baskets() {
  const desk = useDesk()
  const fill = (count: number): void => {
    void desk.api.random(ASKED_FOR_BASKET).then((answer) => {
      if (!answer.ok) return desk.say({ text: answer.error, tone: 'bad' })
      const grown = tilesOf(answer.value).filter(({ minAge }) => minAge === null)
      desk.playBasket(grown, count)
    })
  }
  return (
    <div class="group">
      <h3>Random basket</h3>
      <div class="row">
        {BASKET_SIZES.map((count) => (
          <Button key={count} icon="dice" onPress={() => fill(count)}>
            {count} items
          </Button>
        ))}
      </div>
    </div>
  )
}

const SHOWN_CHARS = 48

function LastScan({ scanner: { last, sent } }: { readonly scanner: ScannerState }) {
  if (last === null)
    return <p class="note">Nothing scanned yet. Click a product to hold it under the scanner.</p>
  const text = last.data.slice(0, SHOWN_CHARS).replaceAll(/\p{Cc}/gu, '␀')
  const rest = last.data.length > SHOWN_CHARS ? `… (${last.data.length} characters)` : ''
  return (
    <p class="note">
      {sent} scanned, last{' '}
      <code>
        {last.symbology ?? ''} {text}
        {rest}
      </code>
    </p>
  )
}
