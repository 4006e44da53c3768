import assert from 'node:assert/strict'
import type {
  AttemptQuery,
  Baseline,
  LookupOutcome,
  PaymentOutcome,
  TerminalStage,
} from '@clearlane/device-contract'
import {
  createZvtTwin,
  memoryHost,
  playShopper,
  QUICK_SHOPPER,
  type AutoShopper,
  type ZvtTwin,
  type ZvtTwinOptions,
} from '@clearlane/twins'
import { createDeviceBench, type CallReply, type DeviceBench } from '../../../../testing/device-bench.ts'
import { zvt } from '../../zvt.ts'
import type { ZvtSettings } from '../session.ts'

/** Settings as the driver's defaults. */
export const SETTINGS: ZvtSettings = {
  password: '000000',
  configByte: 0xbe,
  currency: 'EUR',
  terminalId: '',
  paymentType: 0x40,
  nothingStoredCode: 0x83,
}

export type TerminalSetup = {
  readonly twin?: Omit<ZvtTwinOptions, 'clock'>
  readonly settings?: Readonly<Record<string, unknown>>
  /** Null: nobody is there. */
  readonly shopper?: Partial<AutoShopper> | null
}

/** The ZVT driver in the daemon's core, a terminal and a shopper, and the calls that a lane makes. */
export type TerminalBench = DeviceBench<ZvtTwin> & {
  readonly baseline: () => Promise<Baseline>
  /** Starts a payment against a baseline; the clock must move for its end. */
  readonly start: (query: AttemptQuery, ofReceiptNo?: number | null) => Promise<PaymentOutcome>
  /** A whole payment as a lane makes it: baseline, pay, confirm. */
  readonly pay: (amountMinor: number, kind?: AttemptQuery['kind'], of?: number) => Promise<PaymentOutcome>
  readonly lookup: (query: AttemptQuery) => Promise<LookupOutcome>
  readonly stage: () => TerminalStage | null
  readonly stages: () => readonly TerminalStage[]
}

const PAYMENT_MS = 600_000

export async function terminalBench(setup: TerminalSetup = {}): Promise<TerminalBench> {
  const bench = await createDeviceBench<ZvtTwin>({
    driver: zvt,
    settings: setup.settings ?? {},
    createDevice: (clock) => {
      const device = createZvtTwin({ clock, ...setup.twin })
      if (setup.shopper !== null) playShopper(clock, device, { ...QUICK_SHOPPER, ...setup.shopper })
      return { device, open: memoryHost(clock, device), faults: device.line }
    },
  })
  const baseline = async (): Promise<Baseline> => {
    const reply = await bench.settle(bench.call({ type: 'read-baseline' }))
    assert(reply.type === 'answer' && reply.answer.type === 'baseline', JSON.stringify(reply))
    return reply.answer.baseline
  }
  const start = async (query: AttemptQuery, ofReceiptNo: number | null = null): Promise<PaymentOutcome> =>
    paymentOf(await bench.call({ type: 'pay', query, ofReceiptNo }, PAYMENT_MS))
  const pay: TerminalBench['pay'] = async (amountMinor, kind = 'authorise', of) => {
    const query = queryFor(amountMinor, await baseline(), kind)
    const payment = await bench.settle(start(query, of), PAYMENT_MS)
    await bench.settle(bench.call({ type: 'confirm-result', attemptId: query.attemptId }))
    return payment
  }
  const lookup = async (query: AttemptQuery): Promise<LookupOutcome> => {
    const reply = await bench.settle(bench.call({ type: 'lookup', query }))
    if (reply.type === 'failed') return { outcome: 'unreachable' }
    assert(reply.answer.type === 'lookup')
    return reply.answer.lookup
  }
  return { ...bench, baseline, start, pay, lookup, ...stagesOf(bench) }
}

export function queryFor(
  amountMinor: number,
  baseline: Baseline,
  kind: AttemptQuery['kind'] = 'authorise',
): AttemptQuery {
  return { attemptId: `A-${kind}-${amountMinor}`, kind, amountMinor, currency: 'EUR', baseline }
}

function paymentOf(reply: CallReply): PaymentOutcome {
  assert(reply.type === 'answer' && reply.answer.type === 'payment', JSON.stringify(reply))
  return reply.answer.payment
}

function stagesOf({ state, messages }: DeviceBench<ZvtTwin>) {
  const stage = (): TerminalStage | null => {
    const { detail } = state()
    return detail.kind === 'card-terminal' ? detail.stage : null
  }
  const stages = (): readonly TerminalStage[] =>
    messages.flatMap((message) =>
      message.type === 'state' && message.state.detail.kind === 'card-terminal'
        ? [message.state.detail.stage]
        : [],
    )
  return { stage, stages }
}
