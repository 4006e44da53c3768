import { importCatalogue as importBook } from '@clearlane/lane/price-book/adapters/import-catalogue'
import { EXIT, type ExitCode, type Output } from '../output.ts'

const ERRORS_SHOWN_MAX = 20

/** Builds a price book from a CSV file. A wrong row is named by its line, and nothing changes. */
export async function importCatalogue(
  file: string,
  dataDir: string,
  { profileId, promotionsPath }: { readonly profileId: string; readonly promotionsPath: string | undefined },
  output: Output,
): Promise<ExitCode> {
  output.say(`Reading ${file} ...`)
  const imported = await importBook({
    csvPath: file,
    dataDir,
    profileId,
    ...(promotionsPath === undefined ? {} : { promotionsPath }),
  })
  if (!imported.ok) {
    const shown = imported.error
      .slice(0, ERRORS_SHOWN_MAX)
      .map(({ line, detail }) => `  line ${line}: ${detail}`)
    const more = imported.error.length - shown.length
    const rest = more > 0 ? [`  and ${more} more`] : []
    const head = `${imported.error.length} rows cannot be imported, so nothing was changed:`
    output.trouble([head, ...shown, ...rest].join('\n'), { errors: imported.error })
    return EXIT.failed
  }
  const { items, promotions, priceBook } = imported.value
  output.result({ ok: true, ...imported.value }, [
    `Price book ${priceBook} with ${items} items and ${promotions} promotions is ready.`,
  ])
  return EXIT.done
}
