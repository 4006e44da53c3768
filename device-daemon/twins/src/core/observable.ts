/** A value that tells when it changes. */
export type Observable<T> = {
  readonly get: () => T
  /** Called with each new value, not with the present one. Answers the way to stop. */
  readonly subscribe: (listener: (value: T) => void) => () => void
}

/** An observable that its owner may set; setting an equal reference tells nobody. */
export type Subject<T> = Observable<T> & {
  readonly set: (value: T) => void
  readonly update: (change: (value: T) => T) => void
}

export function createSubject<T>(initial: T): Subject<T> {
  let value = initial
  const listeners = new Set<(value: T) => void>()
  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener(next)
  }
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    set,
    update: (change) => {
      set(change(value))
    },
  }
}
