/** One application identifier with its value. */
export type Element = {
  /** 2 to 4 digits. */
  readonly ai: string
  readonly value: string
  /** Where the identifier stands in the data. */
  readonly position: number
}

/** The value of this identifier, or null. */
export function valueOf(elements: readonly Element[], ai: string): string | null {
  return elements.find((element) => element.ai === ai)?.value ?? null
}
