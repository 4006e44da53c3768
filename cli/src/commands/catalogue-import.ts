import { importCatalogue as importBook } from '@clearlane/lane/price-book/adapters/import-catalogue'
import { EXIT, type ExitCode, type Output } from '../output.ts'
import { createProgress, type Progress } from '../progress.ts'
import { readInstant } from './instant.ts'

const ERRORS_SHOWN_MAX = 20

export type ImportWishes = {
  readonly profileId: string
  readonly promotionsPath: string | undefined
  readonly isDryRun: boolean
  readonly activateAt: string | undefined
}

/** Builds a price book from a CSV file. Wrong rows are named by their lines, and then nothing changes. */
export async function importCatalogue(
  file: string,
  dataDir: string,
  { profileId, promotionsPath, isDryRun, activateAt }: ImportWishes,
  output: Output,
): Promise<ExitCode> {
  const at = activateAt === undefined ? null : readInstant(activateAt, Date.now())
  if (at?.ok === false) {
    output.trouble(at.error)
    return EXIT.usage
  }
  output.say(`Reading ${file} ...`)
  let bar: Progress | null = null
  const imported = await importBook({
    csvPath: file,
    dataDir,
    profileId,
    ...(promotionsPath === undefined ? {} : { promotionsPath }),
    isDryRun,
    ...(at === null ? {} : { activateAt: at.value }),
    onProgress: (bytes, ofBytes) => {
      bar ??= createProgress(output, 'Import', ofBytes)
      bar.at(bytes)
    },
  })
  stop(bar)
  if (!imported.ok) {
    output.trouble(sentencesOf(imported.error), imported.error)
    return EXIT.failed
  }
  output.result({ ok: true, ...imported.value }, linesOf(imported.value))
  return EXIT.done
}

type Outcome = Awaited<ReturnType<typeof importBook>>
type Errors = Extract<Outcome, { readonly ok: false }>['error']
type Imported = Extract<Outcome, { readonly ok: true }>['value']

// In a function of its own: the compiler cannot see that the callback has set it.
function stop(bar: Progress | null): void {
  bar?.done()
}

function sentencesOf({ errors, total }: Errors): string {
  const shown = errors.slice(0, ERRORS_SHOWN_MAX)
  const [first] = shown
  if (first?.line === 0) return first.detail
  const rows = total === 1 ? '1 row cannot be imported' : `${total} rows cannot be imported`
  const more = total > shown.length ? [`  and ${total - shown.length} more`] : []
  const lines = shown.map(({ line, detail }) => `  line ${line}: ${detail}`)
  return [`${rows}, so nothing was changed:`, ...lines, ...more].join('\n')
}

function linesOf({ items, promotions, priceBook, at, cleanedCells }: Imported): readonly string[] {
  const cleaned =
    cleanedCells === 0
      ? []
      : [
          `${cleanedCells} cells had control characters or began like a formula; these characters are left out.`,
        ]
  if (priceBook === null || at === null)
    return [
      `The file is right: ${items} items and ${promotions} promotions. Nothing was changed.`,
      ...cleaned,
    ]
  return [
    `Price book ${priceBook} with ${items} items and ${promotions} promotions is ready; it counts from ${at}.`,
    ...cleaned,
  ]
}
