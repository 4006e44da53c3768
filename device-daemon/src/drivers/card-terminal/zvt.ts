import { Type } from 'typebox'
import { defineDriver } from '../../driver.ts'
import { attachZvt } from './zvt/session.ts'
import { OPERATION_MS } from './zvt/link.ts'

/** A card terminal that speaks ZVT over TCP (Germany, Austria, Switzerland); the usual port is 20007. */
export const zvt = defineDriver({
  name: 'card-terminal/zvt',
  kind: 'card-terminal',
  evidence: 'third-party source',
  source: 'Portalum.Zvt and EVerest/zvt (both after VdTH PA00P015/PA00P016)',
  settings: Type.Object({
    /** Cash-register password of the terminal, six digits. */
    password: Type.String({ pattern: '^[0-9]{6}$' }),
    /**
     * Bits of the registration: 1 and 2 the register prints receipts, 3 intermediate status, 4 and 5 the register
     * is in control, 7 the terminal composes the receipt.
     */
    configByte: Type.Integer({ minimum: 0, maximum: 255 }),
    /** ISO 4217 letters of the currency that the terminal is registered with. */
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    /** The terminal of this lane, eight digits; empty accepts any. */
    terminalId: Type.String({ pattern: '^([0-9]{8})?$' }),
    /** Payment type of an authorisation: 64 (40h) leaves the choice to the terminal. */
    paymentType: Type.Integer({ minimum: 0, maximum: 255 }),
    /** Code with which the terminal answers a repeat receipt when it has no transaction: 131 is 83h. */
    nothingStoredCode: Type.Integer({ minimum: 1, maximum: 255 }),
  }),
  defaults: {
    password: '000000',
    configByte: 0xbe,
    currency: 'EUR',
    terminalId: '',
    paymentType: 0x40,
    nothingStoredCode: 0x83,
  },
  // The session asks every 15 s while idle and gives up after 5 s; within an operation a shopper who looks for
  // the card is silence of the good kind, so the outer watchdog waits longer than the longest operation.
  silenceMs: OPERATION_MS + 60_000,
  initialDetail: { kind: 'card-terminal', terminalId: null, stage: 'idle' },
  attach: attachZvt,
})
