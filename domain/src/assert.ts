/**
 * Says what must be true. A broken assumption is our own error: it is thrown, the process ends, the journal
 * is replayed. Expected failures are a `Result`, never this.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Assumption broken: ${message}`)
}
