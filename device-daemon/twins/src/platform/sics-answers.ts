/** What a platform shows, in grams. */
export type Shown = { readonly grams: number; readonly isStable: boolean }

export const SERIAL = 'B512008931'

/** Level 0 and the part of level 1 that a scale with tare has. */
const COMMANDS = [
  ...['@', 'I0', 'I1', 'I2', 'I3', 'I4', 'I5', 'S', 'SI', 'SIR', 'Z'].map((name) => `0 "${name}"`),
  ...['T', 'TAC'].map((name) => `1 "${name}"`),
]

/** Answers of level 0 that tell only what the device is. */
export const INQUIRIES: Readonly<Record<string, readonly string[]>> = {
  I0: COMMANDS.map((command, index) => `I0 ${index === COMMANDS.length - 1 ? 'A' : 'B'} ${command}`),
  I1: ['I1 A "01" "2.30" "2.20" "" ""'],
  I2: ['I2 A "Bagging platform 30.000 kg"'],
  I3: ['I3 A "1.04 18.6.2.1361.772"'],
  I4: [`I4 A "${SERIAL}"`],
  I5: ['I5 A "11780711B"'],
}

/** The weight stands in ten characters, to the right. */
export function weightAnswer(command: string, { grams, isStable }: Shown, unit: 'g' | 'kg'): string {
  const text = unit === 'g' ? `${grams}` : (grams / 1_000).toFixed(3)
  return `${command} ${isStable ? 'S' : 'D'} ${text.padStart(10)} ${unit}`
}

export function line(text: string): Uint8Array {
  return Uint8Array.from(`${text}\r\n`, (character) => character.charCodeAt(0))
}
