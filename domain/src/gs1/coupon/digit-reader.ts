import { yymmdd } from '../ai/lint-dates.ts'

export type DigitFault = { readonly position: number; readonly text: string }

/**
 * Takes digits from the front, field by field. The first thing that is wrong is kept, and nothing is taken after
 * it, so that a reader of many fields has one place to ask whether all went well.
 */
export class DigitReader {
  readonly #digits: string
  #at = 0
  #fault: DigitFault | null = null

  constructor(digits: string) {
    this.#digits = digits
    const stranger = digits.search(/[^0-9]/)
    if (stranger !== -1) this.#fail(stranger, 'only digits are allowed')
  }

  get fault(): DigitFault | null {
    return this.#fault
  }

  /** So many digits, or an empty text after a fault. */
  take(count: number, name: string): string {
    if (this.#fault !== null) return ''
    const field = this.#digits.slice(this.#at, this.#at + count)
    if (field.length === count) {
      this.#at += count
      return field
    }
    this.#fail(this.#digits.length, `${name}: ${count} digits are expected`)
    return ''
  }

  /** One digit that is among these. */
  oneOf(allowed: string, name: string): string {
    const at = this.#at
    const digit = this.take(1, name)
    if (digit !== '' && !allowed.includes(digit)) this.#fail(at, `${name}: ${digit} has no meaning`)
    return digit
  }

  /** A field behind the digit that says its length; `more` is added to what the digit says. */
  sized(lengths: string, more: number, name: string): string {
    const length = this.oneOf(lengths, `length of the ${name}`)
    return this.take(Number(length) + more, name)
  }

  /** YYMMDD. */
  date(name: string): string {
    const at = this.#at
    const field = this.take(6, name)
    if (field !== '' && yymmdd(field) !== -1) this.#fail(at + yymmdd(field), `${name}: no such day`)
    return field
  }

  /** True, and past the digit, when the next one announces this optional field. */
  announces(digit: string): boolean {
    const here = this.#fault === null && this.#digits.charAt(this.#at) === digit
    if (here) this.#at += 1
    return here
  }

  reject(text: string): void {
    this.#fail(this.#at, text)
  }

  /** Nothing may be left. */
  end(): void {
    if (this.#at < this.#digits.length) this.#fail(this.#at, 'there are digits behind the last field')
  }

  #fail(position: number, text: string): void {
    this.#fault ??= { position, text }
  }
}
