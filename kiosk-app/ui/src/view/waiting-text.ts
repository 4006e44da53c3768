import type { Evidence, Intervention } from '@clearlane/domain'
import type { Words } from '../strings/words.ts'

/** What it is about, and why the button to pay is grey where it is. */
export function waitingText(one: Intervention, words: Words): string {
  const title = waitingTitle(one, words)
  return one.blocksPayment ? `${title} · ${words.t('wait.before-pay')}` : title
}

/** What it is about, in the shopper's words. */
export function waitingTitle({ evidence }: Intervention, words: Words): string {
  switch (evidence.kind) {
    case 'unknown-item':
      return words.t('wait.unknown.title')
    case 'age':
      return words.t('wait.age.title', { age: String(evidence.minAge) })
    case 'void':
      return words.t('wait.void.title')
    case 'quantity':
      return words.t('wait.quantity.title')
    case 'help':
      return words.t('help.title')
    case 'scale-trouble':
      return words.t('wait.scale.title')
    case 'weight':
      return words.t('wait.weight.title')
    case 'terminal-in-doubt':
      return words.t('wait.terminal.title')
    case 'printer':
      return words.t('wait.printer.title')
  }
}

/** `1 instead of 4`: how many pieces are wanted, and how many there are. */
export function changeText(
  { from, to }: Extract<Evidence, { readonly kind: 'quantity' }>,
  words: Words,
): string {
  return words.t('quantity.change', { from, to })
}
