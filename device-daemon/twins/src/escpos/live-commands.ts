/** Commands that act on reception, even between the bytes of another one. */
export type LiveCommand =
  | { readonly kind: 'status'; readonly question: number }
  | { readonly kind: 'recover'; readonly clear: boolean }

export type LiveCommandFilter = { readonly find: (bytes: Uint8Array) => readonly LiveCommand[] }

const DLE = 0x10
const EOT = 0x04
const ENQ = 0x05

/** Watches the bytes as they arrive; it remembers the last two, for a command may be cut anywhere. */
export function createLiveCommandFilter(): LiveCommandFilter {
  let before: readonly [number, number] = [0, 0]
  return {
    find: (bytes) => {
      const found: LiveCommand[] = []
      for (const byte of bytes) {
        if (before[0] === DLE && before[1] === EOT && byte >= 1 && byte <= 4)
          found.push({ kind: 'status', question: byte })
        if (before[0] === DLE && before[1] === ENQ && (byte === 1 || byte === 2))
          found.push({ kind: 'recover', clear: byte === 2 })
        before = [before[1], byte]
      }
      return found
    },
  }
}
