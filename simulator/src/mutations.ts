/** A deliberate fault in the shipping source, to see that the simulator would find it. */
export type Mutation = {
  readonly name: string
  readonly about: string
  /** End of the source file's path. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
}

/** Each takes away one thing that the promises stand on. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'acknowledge-before-commit',
    about: 'the daemon may forget a scan that is not durable yet',
    file: 'kiosk-app/lane/src/core/scans.ts',
    find: "const added = this.#context.execute({ type: 'add-item'",
    replace:
      "this.#context.devices.acknowledge(event); const added = this.#context.execute({ type: 'add-item'",
  },
  {
    name: 'charge-again',
    about: 'an answer that was lost is asked for by paying once more',
    file: 'kiosk-app/lane/src/tender/tenders.ts',
    find: 'const payment = await this.#terminal.pay(attempt, this.#receiptNoOf(attempt.ofAttemptId))',
    replace:
      'let payment = await this.#terminal.pay(attempt, this.#receiptNoOf(attempt.ofAttemptId)); ' +
      "if (payment.outcome === 'unknown') { await new Promise((go) => this.#context.deps.clock.after(12000, go)); " +
      'payment = await this.#terminal.pay(attempt, this.#receiptNoOf(attempt.ofAttemptId)) }',
  },
  {
    name: 'no-baseline',
    about: 'an old transaction of the terminal may pass for the one that was asked for',
    file: 'kiosk-app/lane/src/tender/terminal.ts',
    find: "return result.ok && result.value.type === 'baseline' ? result.value.baseline : null",
    replace:
      "return result.ok && result.value.type === 'baseline' ? { ...result.value.baseline, receiptNo: 0, trace: 0 } : null",
  },
  {
    name: 'no-freeze',
    about: 'the basket changes while its payment is under way',
    file: 'domain/src/sale/phase.ts',
    find: 'return openAttempt(ledger, sale) !== undefined',
    replace: 'return false && openAttempt(ledger, sale) !== undefined',
  },
  {
    name: 'no-dedupe',
    about: 'a scan that is told again after a crash is sold again',
    file: 'domain/src/sale/keys.ts',
    find: 'return ledger.recentKeys.includes(key) || (ledger.sale?.usedKeys.includes(key) ?? false)',
    replace: 'return false',
  },
  {
    name: 'forgets-bags',
    about: 'an own bag that was announced is something unscanned all the same',
    file: 'domain/src/weigh-check/watch-of-sale.ts',
    find: '...wantedOfLines(lines, massOf, excused), ...bags]',
    replace: '...wantedOfLines(lines, massOf, excused), ...bags.slice(0, 0)]',
  },
]
