import type { Evidence, Intervention, InterventionKind } from '@clearlane/domain'
import type { Words } from '../strings/words.ts'

/** What reads the same; the newest is the last. */
export type Alike = readonly [Intervention, ...Intervention[]]

/** So many unknown products are one thing to read, and leave the basket in sight. */
export function alikeOf(all: readonly Intervention[], words: Words): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const one of all) {
    const title = waitingTitle(one, words)
    const others = groups.get(title)
    groups.set(title, others === undefined ? [one] : [...others, one])
  }
  return [...groups.values()]
}

/** What it is about, and why the button to pay is grey where it is. */
export function waitingText(alike: Alike, words: Words): string {
  const [one] = alike
  const many = MANY[one.kind]
  const title =
    many === undefined || alike.length === 1
      ? waitingTitle(one, words)
      : words.t(many, { count: alike.length })
  return one.blocksPayment ? `${title} · ${words.t('wait.before-pay')}` : title
}

/** Of what there may be several at a time. */
const MANY: { readonly [Kind in InterventionKind]?: `wait.${'unknown' | 'void' | 'quantity'}.many` } = {
  'unknown-item': 'wait.unknown.many',
  void: 'wait.void.many',
  quantity: 'wait.quantity.many',
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
