import { openInterventions, type Evidence, type Intervention, type InterventionKind } from '@clearlane/domain'
import type { PlainId } from '../strings/words.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { findRow } from '../view/basket.ts'
import { countedNames } from '../view/counted-names.ts'
import { GENERIC_PICTURE, pictureOf } from '../view/picture.ts'
import { changeText, waitingTitle } from '../view/waiting-text.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'
import { HelpSheet } from './help-sheet.tsx'

/** K16, K18, K21: a person is needed, the shopper goes on. */
export function WaitingSheet(props: ScreenProps) {
  const { world, words, send } = props
  const one = openInterventions(world.mirror.ledger).find(
    ({ interventionId }) => interventionId === world.context.interventionId,
  )
  if (one === undefined) return null
  if (one.evidence.kind === 'help') return <HelpSheet {...props} />
  const goOn = (
    <Button
      kind="go"
      icon="scan"
      label={words.t('wait.go-on')}
      onPress={() => send({ type: 'shopper.close' })}
    />
  )
  return (
    <Sheet
      tone="attention"
      icon="person"
      title={waitingTitle(one, words)}
      actions={
        <>
          <Withdraw {...props} one={one} />
          {goOn}
        </>
      }
    >
      <Subject {...props} one={one} />
      <p class="sheet__text">{words.t(textOf(one))}</p>
    </Sheet>
  )
}

type AboutProps = ScreenProps & { readonly one: Intervention }

/** What the shopper may take back alone: put the unknown product aside, keep what was to be taken out. */
function Withdraw({ words, send, one }: AboutProps) {
  const { interventionId, version, kind } = one
  const label = TAKE_BACK[kind]
  if (label === undefined) return null
  return (
    <Button
      icon="undo"
      label={words.t(label)}
      onPress={() => send({ type: 'shopper.withdraw', interventionId, version })}
    />
  )
}

const TAKE_BACK: { readonly [Kind in InterventionKind]?: PlainId } = {
  'unknown-item': 'wait.unknown.aside',
  void: 'wait.void.keep',
  quantity: 'wait.quantity.keep',
}

function Subject({ world, words, one }: AboutProps) {
  const { evidence } = one
  const sale = saleOf(world)
  if (evidence.kind === 'unknown-item') {
    return (
      <p class="sheet__subject">
        <img src={GENERIC_PICTURE} alt="" />
        <span>{words.t('wait.unknown.code', { code: evidence.data.slice(0, 32) })}</span>
      </p>
    )
  }
  const items = lineIdsOf(evidence).flatMap((lineId) => findRow(sale, lineId)?.line.item ?? [])
  const [first] = items
  return first === undefined ? null : (
    <p class="sheet__subject">
      <img src={pictureOf(first)} alt="" />
      <span>
        <bdi>{countedNames(items.map((item) => words.name(item)))}</bdi>
        {evidence.kind === 'quantity' ? (
          <span class="sheet__change">{changeText(evidence, words)}</span>
        ) : null}
      </span>
    </p>
  )
}

function lineIdsOf(evidence: Evidence): readonly string[] {
  if (evidence.kind === 'age') return evidence.lineIds
  return evidence.kind === 'void' || evidence.kind === 'quantity' ? [evidence.lineId] : []
}

function textOf({ kind }: Intervention): PlainId {
  switch (kind) {
    case 'unknown-item':
      return 'wait.unknown.text'
    case 'age':
      return 'wait.age.text'
    case 'void':
    case 'quantity':
      return 'wait.void.text'
    case 'help':
      return 'help.text'
    case 'scale-trouble':
      return 'wait.scale.text'
    case 'weight':
      return 'wait.weight.text'
    case 'terminal-in-doubt':
      return 'wait.terminal.text'
    case 'printer':
      return 'wait.printer.text'
  }
}
