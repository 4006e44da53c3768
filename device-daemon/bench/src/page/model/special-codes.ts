import type { ScanCode } from './scan-code.ts'

/** Codes that a store meets and no shelf has. */
export const SPECIAL_CODES: readonly {
  readonly label: string
  readonly about: string
  readonly code: ScanCode
}[] = [
  {
    label: 'Unknown barcode',
    about: 'A sound EAN-13 that the price book does not have.',
    code: { data: '4012345678901', symbology: ']E0' },
  },
  {
    label: 'Wrong check digit',
    about: 'The last digit is wrong, as after a bad print.',
    code: { data: '4012345678902', symbology: ']E0' },
  },
  {
    label: '4 KB barcode',
    about: '4,096 digits in one code.',
    code: { data: '4012'.repeat(1024), symbology: null },
  },
  {
    label: 'Control characters',
    about: 'Null, bell, escape and delete between digits.',
    code: { data: '40\u0000\u0007\u001B[31m\u007F17', symbology: null },
  },
  {
    label: 'Reduced to a price',
    about: 'The sticker of a jar of hazelnut spread that costs 1.99 today.',
    code: { data: 'RED3017620422003001991', symbology: ']C0' },
  },
  {
    label: 'Reduced by 30 %',
    about: 'The sticker of the same jar with a percentage.',
    code: { data: 'OFF3017620422003307', symbology: ']C0' },
  },
  {
    label: 'QR code',
    about: 'A web address that a shopper holds under the scanner.',
    code: { data: 'https://example.org/<b>offer</b>', symbology: ']Q1' },
  },
]
