import type { Sale } from '@clearlane/domain'
import type { ScreenProps } from '../view/world.ts'
import { saleOf } from '../view/world.ts'
import { rowsOf, type Row } from '../view/basket.ts'
import { ScannerDrawing } from '../drawings/scanner.tsx'
import { baggingSubject, baggingTitle } from '../view/bagging-text.ts'
import { BasketList } from '../ui/basket-list.tsx'
import { Button } from '../ui/button.tsx'
import { CardStrip } from '../ui/card-strip.tsx'
import { Frame } from '../ui/frame.tsx'
import { still } from '../ui/still.ts'
import { Strip } from '../ui/strip.tsx'
import { LastAdded, Summary } from '../ui/summary.tsx'
import { WaitingStrips } from '../ui/waiting-strips.tsx'

/** K05 to K07: scan. Also K44, when a part is away. */
export function Basket(props: ScreenProps) {
  const { world, words, send } = props
  const sale = saleOf(world)
  const rows = sale === null ? [] : rowsOf(sale)
  return (
    <Frame
      {...props}
      side={<BasketSide {...props} rows={rows} />}
      primary={<PayButton {...props} sale={sale} empty={rows.length === 0} />}
    >
      <div class="basket-screen">
        <h1 class="hidden">{words.t('basket.title')}</h1>
        <div class="strips">
          <DeviceStrips {...props} last={rows.at(-1)} />
          <CardStrip {...props} />
          <BaggingStrip {...props} />
          <WaitingStrips {...props} />
        </div>
        {rows.length === 0 ? (
          <EmptyBasket {...props} />
        ) : (
          <BasketList from="newest" rows={rows} words={words} send={send} freshLineId={world.freshLineId} />
        )}
      </div>
    </Frame>
  )
}

function EmptyBasket({ words }: ScreenProps) {
  return (
    <div class="empty">
      <ScannerDrawing />
      <h2>{words.t('basket.empty.title')}</h2>
      <p>{words.t('basket.empty.hint')}</p>
    </div>
  )
}

function PayButton({
  words,
  send,
  sale,
  empty,
}: ScreenProps & { readonly sale: Sale | null; readonly empty: boolean }) {
  const label =
    sale === null || empty
      ? words.t('basket.pay.empty')
      : words.t('basket.pay', { amount: words.money(sale.totals.totalMinor) })
  return (
    <Button
      kind="pay"
      icon="card"
      label={label}
      disabled={empty}
      onPress={() => send({ type: 'shopper.review' })}
    />
  )
}

function BasketSide(props: ScreenProps & { readonly rows: readonly Row[] }) {
  const { words, send, rows, world } = props
  return (
    <div class="basket-side">
      <LastAdded
        words={words}
        row={rows.find(({ line }) => line.lineId === world.freshLineId) ?? rows.at(-1)}
      />
      <Tools
        bags={rows.length === 0 && saleOf(world)?.bagging !== undefined}
        away={world.mirror.live.parts.produceScale.state === 'away'}
        words={words}
        send={send}
      />
      <Summary {...props} />
    </div>
  )
}

type ToolsProps = Pick<ScreenProps, 'words' | 'send'> & { readonly away: boolean; readonly bags: boolean }

const Tools = still(({ away, bags, words, send }: ToolsProps) => (
  <div class="tools">
    <Button
      icon="apple"
      label={words.t('basket.produce')}
      hint={words.t('basket.produce.hint')}
      disabled={away}
      onPress={() => send({ type: 'shopper.open-produce' })}
    />
    <Button
      icon="keypad"
      label={words.t('basket.type')}
      hint={words.t('basket.type.hint')}
      onPress={() => send({ type: 'shopper.open-pad' })}
    />
    {bags ? (
      <Button
        icon="bag"
        label={words.t('bagging.bag')}
        hint={words.t('bagging.bag.hint')}
        onPress={() => send({ type: 'shopper.own-bag' })}
      />
    ) : null}
  </div>
))

/** K08: where what was scanned goes. */
function BaggingStrip({ world, words, send }: ScreenProps) {
  const sale = saleOf(world)
  const told = sale?.bagging?.told
  const title = told === undefined ? null : baggingTitle(told)
  if (told === undefined || title === null) return null
  const text = [words.t(title), baggingSubject(told, words, sale)].filter((one) => one !== '').join(': ')
  return <Strip icon="bag" text={text} onPress={() => send({ type: 'shopper.open-bagging' })} />
}

function DeviceStrips({ world, words, last }: ScreenProps & { readonly last: Row | undefined }) {
  const { parts, scale } = world.mirror.live
  const lies =
    last?.line.measure.kind === 'weight' && scale.state === 'stable' && last.line.lineId === world.freshLineId
  return (
    <>
      {parts.scanner.state === 'away' ? <Strip icon="scan" text={words.t('device.scanner')} /> : null}
      {parts.produceScale.state === 'away' ? <Strip icon="scale" text={words.t('device.scale')} /> : null}
      {lies ? <Strip icon="scale" tone="ok" text={words.t('basket.take-off')} /> : null}
    </>
  )
}
