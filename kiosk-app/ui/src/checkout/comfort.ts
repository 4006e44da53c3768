/** What makes the screen easier for one shopper. All of it is off again for the next one. */
export type Comfort = {
  /** White and yellow on black, lines of a millimetre. */
  readonly contrast: boolean
  /** Every letter at least 0.7° high for an eye at 500 mm. */
  readonly large: boolean
  /** Everything that can be touched is in the lowest 45 % of a tall screen. */
  readonly low: boolean
  /** Nothing moves. */
  readonly still: boolean
}

export const COMFORTS = ['large', 'contrast', 'low', 'still'] as const satisfies readonly (keyof Comfort)[]

export const plain: Comfort = { contrast: false, large: false, low: false, still: false }

/** As words, for the memory of the tab and for the address of a picture. */
export function comfortText(comfort: Comfort): string {
  return COMFORTS.filter((name) => comfort[name]).join(' ')
}

/** Unknown words are no setting: another build of the page may have written them. */
export function comfortOf(text: string): Comfort {
  const words = text.split(' ')
  const isOn = (name: keyof Comfort) => words.includes(name)
  return { contrast: isOn('contrast'), large: isOn('large'), low: isOn('low'), still: isOn('still') }
}
