import type { Intervention } from '@clearlane/domain'
import { weightFacts } from '../view/bagging-text.ts'
import type { Words } from '../strings/words.ts'
import { Button } from '../ui/button.tsx'
import { elapsedText } from '../view/elapsed.ts'
import { findRow } from '../view/basket.ts'
import { faultText } from '../view/part-trouble.ts'
import { changeText } from '../view/waiting-text.ts'
import { reasonTexts } from '../view/scan-reason.ts'
import { saleOf, type ScreenProps } from '../view/world.ts'

type Verdict = 'approved' | 'denied' | 'withdrawn'

/** One thing that waits, with its facts and at most two ways to end it. The version makes the first word win. */
export function InterventionCard(props: ScreenProps & { readonly one: Intervention }) {
  const { words, clock, one } = props
  return (
    <article class="card">
      <p class="card__title">{cardTitle(props)}</p>
      <p class="card__wait">{words.t('help.since', { time: elapsedText(one.raisedAt, clock.value) })}</p>
      <p class="card__facts">{facts(one, words, props)}</p>
      <div class="card__actions">
        <CardActions {...props} />
      </div>
    </article>
  )
}

/** A payment in doubt is settled with evidence, never waved through. */
function CardActions({ words, send, one }: ScreenProps & { readonly one: Intervention }) {
  const { interventionId, version, evidence } = one
  const resolve = (resolution: Verdict) => () =>
    send({ type: 'ask', command: { type: 'staff-resolve', interventionId, version, resolution } })
  if (evidence.kind === 'terminal-in-doubt') {
    const settle = () => send({ type: 'staff.open-settle', attemptId: evidence.attemptId })
    return <Button kind="go" icon="card" label={words.t('staff.settle')} onPress={settle} />
  }
  if (!asksForVerdict(one)) {
    return <Button kind="go" icon="check" label={words.t('staff.settled')} onPress={resolve('approved')} />
  }
  return (
    <>
      <Button icon="close" label={words.t('staff.deny')} onPress={resolve('denied')} />
      <Button kind="go" icon="check" label={words.t('staff.approve')} onPress={resolve('approved')} />
    </>
  )
}

const asksForVerdict = ({ kind }: Intervention): boolean =>
  kind === 'age' || kind === 'void' || kind === 'quantity'

function cardTitle({ one, words, world }: ScreenProps & { readonly one: Intervention }): string {
  const { evidence } = one
  switch (evidence.kind) {
    case 'age':
      return words.t('staff.kind.age', { age: String(evidence.minAge) })
    case 'void':
    case 'quantity': {
      const row = findRow(saleOf(world), evidence.lineId)
      return words.t(`staff.kind.${evidence.kind}`, { name: row === null ? '' : words.name(row.line.item) })
    }
    case 'terminal-in-doubt':
      return words.t('staff.kind.terminal-in-doubt', { amount: words.money(evidence.amountMinor) })
    case 'unknown-item':
    case 'help':
    case 'scale-trouble':
    case 'weight':
    case 'printer':
      return words.t(`staff.kind.${evidence.kind}`)
  }
}

/** The evidence in one line. Numbers and names are for staff as they are. */
function facts({ evidence }: Intervention, words: Words, { world }: ScreenProps): string {
  switch (evidence.kind) {
    case 'unknown-item':
      return [evidence.data.slice(0, 40), ...reasonTexts(evidence.reasons, words)].join(' · ')
    case 'age':
      return counted(
        evidence.lineIds
          .map((lineId) => findRow(saleOf(world), lineId))
          .flatMap((row) => (row === null ? [] : [words.name(row.line.item)])),
      )
    case 'weight':
      return weightFacts(evidence, words, saleOf(world))
    case 'scale-trouble':
    case 'printer':
      return words.t(faultText(evidence.fault))
    case 'terminal-in-doubt':
      return evidence.attemptId
    case 'quantity':
      return changeText(evidence, words)
    case 'void':
    case 'help':
      return ''
  }
}

/** Six bottles of one beer are one name to read. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(' · ')
}
