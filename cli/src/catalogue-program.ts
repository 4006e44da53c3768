import { germany } from '@clearlane/domain'
import type { Command } from 'commander'
import { activateVersion, listVersions, searchCatalogue } from './commands/catalogue.ts'
import { importCatalogue } from './commands/catalogue-import.ts'
import { common, positive, type Runner } from './program-parts.ts'

const TIME = 'date, time and offset from UTC'

/** The commands about price books. */
export function addCatalogue(program: Command, run: Runner): void {
  const catalogue = program.command('catalogue').description('Price books')
  addImport(catalogue, run)
  common(catalogue.command('list'))
    .description('list the price books that are there, and from when on each of them counts')
    .addHelpText('after', '\nExample:\n  clearlane catalogue list')
    .action((_options, command: Command) => run(command, (output, dataDir) => listVersions(dataDir, output)))
  common(catalogue.command('activate <book>'))
    .description('let a price book of the list count, for example the one before')
    .option('--at <time>', `${TIME}; without it at once`)
    .addHelpText('after', '\nExample:\n  clearlane catalogue activate 3fa91c')
    .action((book: string, { at }: { at?: string }, command: Command) =>
      run(command, (output, dataDir) => activateVersion(dataDir, book, at, output)),
    )
  common(catalogue.command('search <words...>'))
    .description('find items by words of their names, also with typing errors, or by their number')
    .option('--limit <n>', 'how many', positive, 20)
    .option('--language <tag>', 'show names in this language', 'en')
    .addHelpText('after', '\nExample:\n  clearlane catalogue search shokolade')
    .action((words: string[], options: { limit: number; language: string }, command: Command) =>
      run(command, (output, dataDir) => searchCatalogue(dataDir, words.join(' '), options, output)),
    )
}

type ImportOptions = {
  readonly profile: string
  readonly promotions?: string
  readonly dryRun?: boolean
  readonly activateAt?: string
}

function addImport(catalogue: Command, run: Runner): void {
  common(catalogue.command('import <file>'))
    .description('build a price book from a CSV file (may be .gz); nothing changes when a row is wrong')
    .option('--profile <id>', 'store profile of the lane (clearlane tax profiles)', germany.profileId)
    .option('--promotions <file>', 'a JSON list of promotions (without it those that count now stay)')
    .option('--dry-run', 'check everything and change nothing')
    .option('--activate-at <time>', `${TIME}, from when on it counts; without it at once`)
    .addHelpText(
      'after',
      `
The first line of the file names its columns; gtin or plu, name, price and tax must be there, docs/catalogue-csv.md has all.
A running lane takes the price book by itself; a sale that is open keeps its prices.

Examples:
  clearlane catalogue import prices.csv --dry-run
  clearlane catalogue import prices.csv.gz --activate-at 2026-12-01T06:00+01:00`,
    )
    .action((file: string, options: ImportOptions, command: Command) =>
      run(command, (output, dataDir) => {
        const { profile: profileId, promotions: promotionsPath, dryRun, activateAt } = options
        const wishes = { profileId, promotionsPath, isDryRun: dryRun === true, activateAt }
        return importCatalogue(file, dataDir, wishes, output)
      }),
    )
}
