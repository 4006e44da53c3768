import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../bench-desk.ts'
import { Button } from '../parts/controls.tsx'

const IN_STACK = 6

type StackProps = { readonly receipts: readonly number[]; readonly hanging: number }

/** The printed papers, the newest in front; a click holds one up. */
export function ReceiptStack({ receipts, hanging }: StackProps) {
  const desk = useDesk()
  const [held, setHeld] = useState<number | null>(null)
  const shown = receipts.slice(0, IN_STACK)
  return (
    <div class="group">
      <h3>Printed paper</h3>
      {receipts.length === 0 && hanging === 0 ? (
        <p class="paper-empty">Nothing printed yet. Receipts appear here as the printer received them.</p>
      ) : null}
      <ul class="papers">
        {hanging > 0 ? <Hanging version={hanging} /> : null}
        {shown.map((number) => (
          <li key={number}>
            <button type="button" class="paper" onClick={() => setHeld(number)}>
              <img src={`/api/receipts/${number}.svg`} alt={`Receipt ${number}`} />
            </button>
            <span class="paper-number">No. {number}</span>
          </li>
        ))}
      </ul>
      {receipts.length > 0 ? (
        <div class="row">
          <Button onPress={() => desk.act({ act: 'take-receipts' })}>Tear off all ({receipts.length})</Button>
        </div>
      ) : null}
      <HeldUp receipts={receipts} held={held} hold={setHeld} />
    </div>
  )
}

function Hanging({ version }: { readonly version: number }) {
  return (
    <li>
      <span class="paper paper-hanging">
        <img src={`/api/receipts/hanging.svg?${version}`} alt="Paper that hangs in the printer" />
      </span>
      <span class="paper-number">In the printer</span>
    </li>
  )
}

type HeldProps = {
  readonly receipts: readonly number[]
  readonly held: number | null
  readonly hold: (number: number | null) => void
}

function HeldUp({ receipts, held, hold }: HeldProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const at = held === null ? -1 : receipts.indexOf(held)
  const isOpen = at !== -1
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  const newer = receipts[at - 1]
  const older = receipts[at + 1]
  return (
    <dialog ref={dialog} class="held" aria-label={`Receipt ${held ?? ''}`} onClose={() => hold(null)}>
      <div class="held-acts">
        <Button icon="left" disabled={newer === undefined} onPress={() => hold(newer ?? held)}>
          Newer
        </Button>
        <Button icon="right" disabled={older === undefined} onPress={() => hold(older ?? held)}>
          Older
        </Button>
        <Button icon="cross" onPress={() => hold(null)}>
          Close
        </Button>
      </div>
      {isOpen ? (
        <div class="held-paper">
          <img src={`/api/receipts/${held ?? 0}.svg`} alt={`Receipt ${held ?? ''}, enlarged`} />
        </div>
      ) : null}
    </dialog>
  )
}
