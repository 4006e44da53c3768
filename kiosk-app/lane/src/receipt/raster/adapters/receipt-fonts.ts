import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Family, Typefaces } from '../families.ts'
import { createTypeface, type Typeface } from '../typeface.ts'
import { unpackWoff } from '../unpack-woff.ts'

type FontFiles = {
  readonly package: string
  /** From the folder of the package's entry. */
  readonly regular: string
  readonly bold: string
}

/** All are under the SIL Open Font License 1.1. */
const FONTS: Readonly<Record<Family, FontFiles>> = {
  latin: {
    package: '@expo-google-fonts/jetbrains-mono',
    regular: '400Regular/JetBrainsMono_400Regular.ttf',
    bold: '700Bold/JetBrainsMono_700Bold.ttf',
  },
  han: {
    package: '@embedpdf/fonts-sc',
    regular: '../fonts/NotoSansHans-Regular.otf',
    bold: '../fonts/NotoSansHans-Bold.otf',
  },
  arabic: {
    package: '@expo-google-fonts/noto-sans-arabic',
    regular: '400Regular/NotoSansArabic_400Regular.ttf',
    bold: '700Bold/NotoSansArabic_700Bold.ttf',
  },
  any: {
    package: '@fontsource/unifontex',
    regular: 'files/unifontex-latin-400-normal.woff',
    bold: 'files/unifontex-latin-400-normal.woff',
  },
}

const { resolve } = createRequire(import.meta.url)

/** Reads each font when it is first wanted: the large ones have 8 and 13 MB, and most receipts need none. */
export function receiptFonts(): Typefaces {
  const known = new Map<string, Typeface>()
  return (family, isBold) => {
    const name = `${family} ${isBold}`
    const read =
      known.get(name) ?? createTypeface(unpackWoff(readFileSync(pathOf(family, isBold))), family === 'latin')
    known.set(name, read)
    return read
  }
}

function pathOf(family: Family, isBold: boolean): string {
  const files = FONTS[family]
  return join(dirname(resolve(files.package)), isBold ? files.bold : files.regular)
}
