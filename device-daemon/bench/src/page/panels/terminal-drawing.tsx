import { useEffect, useState } from 'preact/hooks'
import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { pressPad, TEST_PIN, type PadKey } from '../model/pin-pad.ts'
import { euros } from '../model/product.ts'
import { Button } from '../parts/controls.tsx'
import { Icon } from '../parts/icons.tsx'

type Terminal = BenchView['terminal']

/** The terminal as it stands on the counter, with keys that work. */
export function TerminalDrawing({ terminal }: { readonly terminal: Terminal }) {
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const asksPin = terminal.stage === 'enter-pin'
  useEffect(() => setTyped(''), [asksPin])
  const press = (key: PadKey): void => {
    const step = pressPad(typed, key)
    setTyped(step.typed)
    if (step.entered !== null) desk.act({ act: 'pin', right: step.entered.right })
  }
  return (
    <div class={`terminal terminal-${terminal.stage}`}>
      <div class="terminal-tap">
        <Icon name="tap" />
      </div>
      <TerminalScreen terminal={terminal} typed={typed} />
      <Keys asksPin={asksPin} onKey={press} />
      <div class="terminal-slot">
        <span class="terminal-mouth" />
        {terminal.card?.how === 'inserted' ? (
          <span class={`slot-card card-${terminal.card.name.toLowerCase()}`}>{terminal.card.name}</span>
        ) : null}
      </div>
      <div class="row terminal-pins">
        <Button disabled={!asksPin} onPress={() => desk.act({ act: 'pin', right: true })}>
          Right PIN
        </Button>
        <Button disabled={!asksPin} onPress={() => desk.act({ act: 'pin', right: false })}>
          Wrong PIN
        </Button>
      </div>
    </div>
  )
}

function TerminalScreen({ terminal, typed }: { readonly terminal: Terminal; readonly typed: string }) {
  const { plugged, display, amountMinor, stage, foreignUse, registered } = terminal
  const text = foreignUse ? 'Menu' : display
  return (
    <output class="terminal-screen" aria-label="Display of the terminal">
      <span class="terminal-amount">{amountMinor === null ? '' : euros(amountMinor)}</span>
      <span class="terminal-text">{plugged ? text : 'No link'}</span>
      <span class="terminal-typed">
        {stage === 'enter-pin' ? '•'.repeat(typed.length).padEnd(4, '_') : ''}
      </span>
      <small>{registered ? 'Registered' : 'Not registered'}</small>
    </output>
  )
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

type KeysProps = { readonly asksPin: boolean; readonly onKey: (key: PadKey) => void }

function Keys({ asksPin, onKey }: KeysProps) {
  const desk = useDesk()
  return (
    <div class="keys" role="group" aria-label={`Keys of the terminal; the test PIN is ${TEST_PIN}`}>
      {[...DIGITS, '0' as const].map((digit) => (
        <button
          key={digit}
          type="button"
          class={`key key-${digit}`}
          disabled={!asksPin}
          onClick={() => onKey(digit)}
        >
          {digit}
        </button>
      ))}
      <button type="button" class="key key-cancel" onClick={() => desk.act({ act: 'cancel-key' })}>
        <span class="unseen">Cancel, the red key</span>
        <Icon name="cross" />
      </button>
      <button type="button" class="key key-clear" disabled={!asksPin} onClick={() => onKey('clear')}>
        <span class="unseen">Clear, the yellow key</span>
        <Icon name="left" />
      </button>
      <button type="button" class="key key-enter" disabled={!asksPin} onClick={() => onKey('enter')}>
        <span class="unseen">Enter, the green key</span>
        <Icon name="tick" />
      </button>
    </div>
  )
}
