// GS1 General Specifications §5.2.1: number set A as bar patterns; C is its complement, B its mirror.
const SET_A = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
]
/** Which set the left digits use, by the first digit, which has no bars of its own. */
const LEFT_SETS = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
]

/** The 95 modules of an EAN-13, dark ones true. */
export function ean13Modules(digits: string): readonly boolean[] {
  const sets = LEFT_SETS[Number(digits.charAt(0))] ?? ''
  const left = Array.from(digits.slice(1, 7), (digit, at) => pattern(digit, sets.charAt(at)))
  const right = Array.from(digits.slice(7), (digit) => pattern(digit, 'C'))
  return Array.from(['101', ...left, '01010', ...right, '101'].join(''), (module) => module === '1')
}

function pattern(digit: string, set: string): string {
  const bars = SET_A[Number(digit)] ?? ''
  if (set === 'A') return bars
  const complement = Array.from(bars, (module) => (module === '1' ? '0' : '1'))
  return (set === 'C' ? complement : complement.reverse()).join('')
}
