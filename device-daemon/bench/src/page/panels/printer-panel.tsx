import type { BenchView } from '../../view.ts'
import { useDesk } from '../bench-desk.ts'
import { paperLength, ROLL_MM } from '../model/paper.ts'
import { Button, Chip, LineChip, Panel, Toggle } from '../parts/controls.tsx'
import { ReceiptStack } from './receipt-stack.tsx'

const NEAR_END_MM = 2500 // the sensor feels less than three metres
const ONE_RECEIPT_MM = 40

type PrinterProps = Pick<BenchView, 'printer' | 'settings' | 'receipts' | 'hanging'>

export function PrinterPanel({ printer, settings, receipts, hanging }: PrinterProps) {
  return (
    <Panel id="printer" title="Receipt printer" aside={<LineChip {...printer} />}>
      <PrinterDrawing printer={printer} />
      <Sensors printer={printer} />
      <PrinterActs printer={printer} settings={settings} />
      <ReceiptStack receipts={receipts} hanging={hanging} />
    </Panel>
  )
}

type Printer = BenchView['printer']

function PrinterDrawing({ printer }: { readonly printer: Printer }) {
  const left = Math.min(1, printer.paperMm / ROLL_MM)
  const radius = 9 + 27 * Math.sqrt(left) // a roll's length goes with the square of its radius
  return (
    <div class="printer">
      <svg class="printer-drawing" viewBox="0 0 200 120" aria-hidden="true">
        <rect class="printer-body" x="14" y="34" width="172" height="80" rx="10" />
        <rect class="printer-window" x="26" y="44" width="86" height="60" rx="6" />
        {printer.paperMm > 0 ? (
          <circle class="printer-roll" cx="69" cy="74" r={Math.min(radius, 28)} />
        ) : null}
        <circle class="printer-core" cx="69" cy="74" r="8" />
        <g class={printer.coverOpen ? 'printer-lid printer-lid-open' : 'printer-lid'}>
          <rect x="14" y="24" width="112" height="14" rx="6" />
        </g>
        <rect class="printer-mouth" x="128" y="42" width="50" height="7" rx="3" />
        {printer.printing ? <rect class="printer-paper" x="133" y="10" width="40" height="34" /> : null}
        <circle class={hasTrouble(printer) ? 'led led-bad' : 'led led-ok'} cx="138" cy="98" r="5" />
      </svg>
      <div class="printer-paper-left">
        <strong>{paperLength(printer.paperMm)}</strong>
        <span>of paper left</span>
        <meter
          min={0}
          max={ROLL_MM}
          low={3000}
          optimum={ROLL_MM}
          value={printer.paperMm}
          aria-label="Paper left"
        >
          {paperLength(printer.paperMm)}
        </meter>
      </div>
    </div>
  )
}

const hasTrouble = ({ paperOut, coverOpen, cutterError, unrecoverable }: Printer): boolean =>
  paperOut || coverOpen || cutterError || unrecoverable

function Sensors({ printer }: { readonly printer: Printer }) {
  const { paperOut, paperNearEnd, coverOpen, cutter, printing, bufferedBytes, droppedBytes } = printer
  return (
    <div class="row chips">
      {paperOut ? <Chip tone="bad">Paper out</Chip> : null}
      {paperNearEnd && !paperOut ? <Chip tone="busy">Paper near end</Chip> : null}
      {coverOpen ? <Chip tone="bad">Cover open</Chip> : null}
      {cutter === 'ok' ? null : <Chip tone="bad">Cutter {cutter}</Chip>}
      {printing ? <Chip tone="busy">Printing</Chip> : null}
      {bufferedBytes > 0 ? <Chip tone="busy">{bufferedBytes} bytes wait</Chip> : null}
      {droppedBytes > 0 ? <Chip tone="bad">{droppedBytes} bytes lost</Chip> : null}
      {hasTrouble(printer) || printing ? null : <Chip tone="ok">Ready to print</Chip>}
    </div>
  )
}

function PrinterActs({ printer, settings }: Pick<PrinterProps, 'printer' | 'settings'>) {
  const desk = useDesk()
  const leave = (mm: number) => desk.act({ act: 'leave-paper', mm })
  return (
    <div class="row">
      <Button onPress={() => leave(NEAR_END_MM)}>Near end</Button>
      <Button title="Out in the middle of the next receipt." onPress={() => leave(ONE_RECEIPT_MM)}>
        Leave {ONE_RECEIPT_MM} mm
      </Button>
      <Button onPress={() => leave(0)}>Paper out</Button>
      <Button icon="roll" onPress={() => desk.act({ act: 'load-roll' })}>
        New roll
      </Button>
      <Toggle on={printer.coverOpen} onChange={(open) => desk.act({ act: 'cover', open })}>
        Cover open
      </Toggle>
      <Toggle on={printer.cutter !== 'ok'} onChange={(on) => desk.act({ act: 'block-cutter', on })}>
        Block the cutter
      </Toggle>
      <Toggle
        on={settings.losesConfirmations}
        title="It prints, and its word that it did gets lost."
        onChange={(on) => desk.act({ act: 'lose-confirmations', on })}
      >
        Lose confirmations
      </Toggle>
    </div>
  )
}
