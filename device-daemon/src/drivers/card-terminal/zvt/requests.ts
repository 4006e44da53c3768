import { err, ok, type Result } from '@clearlane/device-contract'
import { encodeApdu } from './apdu.ts'
import { bytesOfDigits, encodeBcd } from './bcd.ts'
import { BMP } from './bmp.ts'
import { currencyNumber } from './currency.ts'

/** Why a request cannot be written; the caller asked for something that the protocol cannot say. */
export type RequestFault = 'amount-out-of-range' | 'unknown-currency' | 'receipt-number-out-of-range'

/** Acknowledgement of each message of the terminal. */
export const ACK = Uint8Array.from([0x80, 0x00, 0x00])

/** 06 B0: please abort. The payment may still succeed. */
export const ABORT = Uint8Array.from([0x06, 0xb0, 0x00])

/** 06 00: password, config byte, currency. Example of EVerest/zvt: 06 00 06 12 34 56 DE 09 78. */
export function registration(
  password: string,
  configByte: number,
  currency: string,
): Result<Uint8Array, RequestFault> {
  const code = currencyBytes(currency)
  if (!code.ok) return code
  return ok(request(0x06, 0x00, [...bytesOfDigits(password), configByte, ...code.value]))
}

/** 05 01 without a service byte: how are you, and who. */
export function statusEnquiry(): Uint8Array {
  return request(0x05, 0x01, [])
}

/** 06 01: amount, currency, payment type. */
export function authorisation(
  amountMinor: number,
  currency: string,
  paymentType: number,
): Result<Uint8Array, RequestFault> {
  const money = moneyBytes(amountMinor, currency)
  if (!money.ok) return money
  return ok(request(0x06, 0x01, [...money.value, BMP.paymentType, paymentType]))
}

/** 06 30: takes back the transaction with this receipt number. */
export function reversal(password: string, receiptNo: number): Result<Uint8Array, RequestFault> {
  const number = encodeBcd(receiptNo, 2)
  if (!number.ok) return err('receipt-number-out-of-range')
  return ok(request(0x06, 0x30, [...bytesOfDigits(password), BMP.receiptNo, ...number.value]))
}

/** 06 31: pays out to a card. */
export function refund(
  password: string,
  amountMinor: number,
  currency: string,
): Result<Uint8Array, RequestFault> {
  const money = moneyBytes(amountMinor, currency)
  if (!money.ok) return money
  return ok(request(0x06, 0x31, [...bytesOfDigits(password), ...money.value]))
}

/** 06 20: the last stored transaction once more. */
export function repeatReceipt(password: string): Uint8Array {
  return request(0x06, 0x20, [...bytesOfDigits(password)])
}

/** 06 50: hands the stored transactions in and starts a new day. */
export function endOfDay(password: string): Uint8Array {
  return request(0x06, 0x50, [...bytesOfDigits(password)])
}

function request(cla: number, ins: number, data: readonly number[]): Uint8Array {
  return encodeApdu({ cla, ins, data: Uint8Array.from(data) })
}

function moneyBytes(amountMinor: number, currency: string): Result<readonly number[], RequestFault> {
  const amount = encodeBcd(amountMinor, 6)
  if (!amount.ok || amountMinor === 0) return err('amount-out-of-range')
  const code = currencyBytes(currency)
  if (!code.ok) return code
  return ok([BMP.amount, ...amount.value, BMP.currency, ...code.value])
}

function currencyBytes(currency: string): Result<Uint8Array, RequestFault> {
  const number = currencyNumber(currency)
  if (number === undefined) return err('unknown-currency')
  return ok(bytesOfDigits(String(number).padStart(4, '0')))
}
