/** Randomness as a parameter. */
export type Random = {
  /** A float in [0, 1). */
  next: () => number
  /** `length` bytes as lower-case hex, for ids. */
  hex: (length: number) => string
}
