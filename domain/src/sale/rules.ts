/** A rule that holds or not, and what to say when it does not. */
export type Rule = readonly [holds: boolean, text: string]

/** The texts of the rules that do not hold. */
export function broken(...rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(([holds, text]) => (holds ? [] : [text]))
}
