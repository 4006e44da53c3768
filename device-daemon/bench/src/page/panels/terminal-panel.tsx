import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { euros } from '../model/product.ts'
import { Button, LineChip, Panel, Toggle } from '../parts/controls.tsx'
import { NextPayments } from './next-payments.tsx'
import { TerminalDrawing } from './terminal-drawing.tsx'

type Terminal = BenchView['terminal']

export function TerminalPanel({ terminal, settings }: Pick<BenchView, 'terminal' | 'settings'>) {
  return (
    <Panel id="terminal" title="Card terminal" aside={<LineChip {...terminal} />}>
      <div class="terminal-pair">
        <TerminalDrawing terminal={terminal} />
        <Wallet terminal={terminal} />
      </div>
      <Shopper terminal={terminal} settings={settings} />
      <NextPayments settings={settings} />
      <Truth terminal={terminal} />
    </Panel>
  )
}

const CARDS = [
  { card: 'girocard', name: 'girocard' },
  { card: 'mastercard', name: 'Mastercard' },
  { card: 'visa', name: 'Visa' },
] as const

/** The cards of the shopper: each can be tapped or put into the slot. */
function Wallet({ terminal }: { readonly terminal: Terminal }) {
  const desk = useDesk()
  const isAsked = terminal.stage === 'present-card'
  return (
    <div class="wallet">
      {CARDS.map(({ card, name }) => (
        <div key={card} class={`card card-${card}`}>
          <span class="card-name">{name}</span>
          <span class="card-chip" aria-hidden="true" />
          <div class="card-acts">
            <Button icon="tap" disabled={!isAsked} onPress={() => desk.act({ act: 'tap', card })}>
              Tap <span class="unseen">{name}</span>
            </Button>
            <Button
              icon="chip"
              disabled={terminal.card !== null}
              onPress={() => desk.act({ act: 'insert', card })}
            >
              Insert <span class="unseen">{name}</span>
            </Button>
          </div>
        </div>
      ))}
      <Button
        icon="lift"
        tone={terminal.stage === 'remove-card' ? 'main' : 'plain'}
        disabled={terminal.card?.how !== 'inserted'}
        onPress={() => desk.act({ act: 'remove-card' })}
      >
        Take the card out
      </Button>
    </div>
  )
}

const BOOT_MS = 4000

function Shopper({ terminal, settings }: Pick<BenchView, 'terminal' | 'settings'>) {
  const desk = useDesk()
  return (
    <div class="group">
      <h3>At the terminal</h3>
      <div class="row">
        <Toggle
          on={settings.autoShopper}
          title="Taps a girocard, enters the PIN when asked, takes the card back."
          onChange={(on) => desk.act({ act: 'auto-shopper', on })}
        >
          Auto-shopper
        </Toggle>
        <Toggle on={terminal.foreignUse} onChange={(on) => desk.act({ act: 'foreign-use', on })}>
          In use by hand
        </Toggle>
        <Button onPress={() => desk.act({ act: 'power-cycle-terminal', bootMs: BOOT_MS })}>
          Off and on again
        </Button>
      </div>
    </div>
  )
}

const KINDS = { authorise: 'Charged', reverse: 'Reversed', refund: 'Refunded' } as const
const SHOWN = 8

/** What the cash register may never get wrong. */
function Truth({ terminal: { transactions, netMinor } }: { readonly terminal: Terminal }) {
  return (
    <div class="group truth">
      <h3>What really took effect</h3>
      {transactions.length === 0 ? <p class="note">Nothing was charged yet.</p> : null}
      <ol class="ledger">
        {transactions.slice(0, SHOWN).map(({ kind, amountMinor, receiptNo, card }) => (
          <li key={`${kind}-${receiptNo}`} class={`ledger-${kind}`}>
            <span>{KINDS[kind]}</span>
            <span class="ledger-card">
              {card}, no. {String(receiptNo).padStart(4, '0')}
            </span>
            <span class="ledger-amount">{euros(kind === 'authorise' ? amountMinor : -amountMinor)}</span>
          </li>
        ))}
      </ol>
      <p class="net">
        <span>Net in the terminal</span>
        <strong>{euros(netMinor)}</strong>
      </p>
    </div>
  )
}
