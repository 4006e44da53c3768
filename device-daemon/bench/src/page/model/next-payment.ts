import type { PaymentScript } from '../../bench-settings.ts'

/** A way the next payment can go. */
export type NextPayment = {
  readonly label: string
  readonly about: string
  readonly script: PaymentScript
}

// Result codes of ZVT (PA00P015, "Error messages"), as the terminal twin answers them.
const DECLINED = 0x05
const WRONG_PIN = 0x37
const TIMED_OUT = 0x6c

export const OTHER_TERMINAL = '11112222'

export const NEXT_PAYMENTS: readonly NextPayment[] = [
  { label: 'Approved', about: 'As usual, whatever the amount table says.', script: { approve: true } },
  { label: 'Declined', about: 'The host refuses the card.', script: { declineCode: DECLINED } },
  { label: 'Wrong PIN', about: 'The host refuses the PIN.', script: { declineCode: WRONG_PIN } },
  { label: 'Time-out', about: 'Nobody presents a card.', script: { declineCode: TIMED_OUT } },
  {
    label: 'Answer lost',
    about: 'It is charged, then the terminal says nothing more.',
    script: { answer: 'silent' },
  },
  {
    label: 'Link down',
    about: 'It is charged, then the line is down for six seconds.',
    script: { answer: 'link-down', downMs: 6000 },
  },
  {
    label: 'Late answer',
    about: 'It is charged; the answer comes by itself after 20 seconds.',
    script: { answer: 'late', lateMs: 20_000 },
  },
  { label: 'Said twice', about: 'Status and completion come twice.', script: { answer: 'duplicate' } },
  {
    label: 'Abort after approval',
    about: 'Told as approved, ends with an abort.',
    script: { answer: 'abort' },
  },
  {
    label: 'No status',
    about: 'The completion comes without a status.',
    script: { answer: 'completion-only' },
  },
  {
    label: 'Another terminal',
    about: `The answer names terminal ${OTHER_TERMINAL}.`,
    script: { answerTerminalId: OTHER_TERMINAL },
  },
]

/** Charges, and answers, another amount. Null unless the text is an amount such as `12.34`. */
export function otherAmount(text: string): NextPayment | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  const chargeMinor = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  if (chargeMinor === 0) return null
  return {
    label: 'Another amount',
    about: `The terminal charges ${(chargeMinor / 100).toFixed(2)}, whatever the till asked for.`,
    script: { chargeMinor },
  }
}

/** The name of a script that waits for its payment. */
export function labelOf(script: PaymentScript): string {
  return knownAs(script)?.label ?? 'From a scenario'
}

/** What such a script does. */
export function aboutOf(script: PaymentScript): string {
  return knownAs(script)?.about ?? 'As its scenario says.'
}

function knownAs(script: PaymentScript): NextPayment | undefined {
  const text = JSON.stringify(script)
  const { chargeMinor } = script
  const other = chargeMinor === undefined ? null : otherAmount((chargeMinor / 100).toFixed(2))
  const known = other === null ? NEXT_PAYMENTS : [...NEXT_PAYMENTS, other]
  return known.find((one) => JSON.stringify(one.script) === text)
}

/** The amount table of the terminal: the last two digits decide, unless the next payment is set by hand. */
export const AMOUNT_TABLE: readonly { readonly cents: string; readonly result: string }[] = [
  { cents: '.05', result: 'declined' },
  { cents: '.51', result: 'no cover' },
  { cents: '.54', result: 'card expired' },
  { cents: '.55', result: 'wrong PIN, three times' },
  { cents: '.68', result: 'nobody presents a card' },
  { cents: '.91', result: 'issuer out of reach' },
  { cents: 'others', result: 'approved' },
]
