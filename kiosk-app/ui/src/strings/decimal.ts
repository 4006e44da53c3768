/**
 * An integer with its point moved `digits` to the left, as decimal text: exact, where a division would not be.
 * `Intl.NumberFormat` takes such a text as it is.
 */
export function decimalText(value: number, digits: number): `${number}` {
  if (digits <= 0) return `${value * 10 ** -digits}`
  const padded = String(Math.abs(value)).padStart(digits + 1, '0')
  const whole = Number(padded.slice(0, -digits))
  const sign = value < 0 ? '-' : ''
  return asNumeric(`${sign}${whole}.${padded.slice(-digits)}`)
}

function asNumeric(text: string): `${number}` {
  if (!isNumeric(text)) throw new Error('A decimal is made of digits.')
  return text
}

const isNumeric = (text: string): text is `${number}` => /^-?\d+\.\d+$/.test(text)
