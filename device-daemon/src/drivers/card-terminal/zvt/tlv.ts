import { err, ok, type Result } from '@clearlane/device-contract'

/** A tagged value; tags of two bytes are written as one number, for example 0x1f07. */
export type Tlv = { readonly tag: number; readonly value: Uint8Array }

const TWO_BYTE_TAG = 0x1f // low five bits all set: one more tag byte follows (BER)

/** Reads the length of a TLV element: below 80 itself, 81 and one byte, 82 and two bytes, high byte first. */
export function tlvLength(
  bytes: Uint8Array,
): Result<{ readonly length: number; readonly size: number }, 'incomplete'> {
  const [first, second, third] = bytes
  if (first === undefined) return err('incomplete')
  if (first < 0x80) return ok({ length: first, size: 1 })
  if (first === 0x81 && second !== undefined) return ok({ length: second, size: 2 })
  if (first === 0x82 && second !== undefined && third !== undefined)
    return ok({ length: (second << 8) | third, size: 3 })
  return err('incomplete')
}

/** The elements of a TLV container, one level deep; call it again on a value that is a container itself. */
export function decodeTlv(bytes: Uint8Array): Result<readonly Tlv[], 'incomplete'> {
  const elements: Tlv[] = []
  let rest = bytes
  while (rest.length > 0) {
    const tag = tagAt(rest)
    const length = tlvLength(rest.subarray(tag.size))
    if (!length.ok) return err('incomplete')
    const start = tag.size + length.value.size
    const end = start + length.value.length
    if (end > rest.length) return err('incomplete')
    elements.push({ tag: tag.tag, value: rest.slice(start, end) })
    rest = rest.subarray(end)
  }
  return ok(elements)
}

function tagAt(bytes: Uint8Array): { readonly tag: number; readonly size: number } {
  const [first = 0, second = 0] = bytes
  if ((first & TWO_BYTE_TAG) !== TWO_BYTE_TAG) return { tag: first, size: 1 }
  return { tag: (first << 8) | second, size: 2 }
}

/** The value of the first element with this tag. */
export function tlvValue(elements: readonly Tlv[], tag: number): Uint8Array | undefined {
  return elements.find((element) => element.tag === tag)?.value
}
