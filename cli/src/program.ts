import { join } from 'node:path'
import { Command } from 'commander'
import { journalPath } from '@clearlane/lane/places'
import manifest from '../package.json' with { type: 'json' }
import { addCatalogue } from './catalogue-program.ts'
import { explainCode } from './commands/code-explain.ts'
import { listDevices } from './commands/devices-list.ts'
import { exportJournal, showJournal, verifyWhole } from './commands/journal.ts'
import { simulate } from './commands/simulate.ts'
import { addTax } from './commands/tax-program.ts'
import { addHelp } from './help-command.ts'
import { createOutput, type ExitCode } from './output.ts'
import { dataDirOf } from './places.ts'
import { common, natural, positive, type Run, type Runner } from './program-parts.ts'

/** The whole command line. Every command takes `--json` and `--data`. */
export function createProgram(setExit: (code: ExitCode) => void): Command {
  const program = new Command('clearlane')
    .description('Looks into a Clearlane lane, feeds it, and proves it.')
    .version(manifest.version, '-V, --version', 'print the version')
    .showHelpAfterError('(clearlane --help shows every command)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nExamples:\n  clearlane journal verify\n  clearlane devices list\n  clearlane simulate --seeds 100',
    )
  const run = (command: Command, work: Run) => execute(command, work, setExit)
  addJournal(program, run)
  addCatalogue(program, run)
  addCode(program, run)
  addDevices(program, run)
  addSimulate(program, run)
  addTax(program, common, run)
  addHelp(program)
  return program
}

async function execute(command: Command, work: Run, setExit: (code: ExitCode) => void): Promise<void> {
  const options: { json?: boolean; data?: string } = command.optsWithGlobals()
  const output = createOutput(options.json === true, console.log, console.error)
  setExit(await work(output, dataDirOf(options.data, process.env)))
}

function addJournal(program: Command, run: Runner): void {
  const journal = program.command('journal').description("The lane's append-only, hash-chained journal")
  common(journal.command('verify'))
    .description('walk the hash chain; exit code 1 names the first bad row')
    .addHelpText('after', '\nExample:\n  clearlane journal verify --json')
    .action((_options, command: Command) =>
      run(command, (output, dataDir) => verifyWhole(journalPath(dataDir), output)),
    )
  common(journal.command('export [file]'))
    .description(
      'write every row as one line of JSON (to standard output without a file; --json makes one object of them)',
    )
    .option('--from <seq>', 'first row', positive, 1)
    .addHelpText('after', '\nExample:\n  clearlane journal export day.ndjson')
    .action((file: string | undefined, options: { from: number }, command: Command) =>
      run(command, (output, dataDir) => exportJournal(journalPath(dataDir), file, options.from, output)),
    )
  common(journal.command('show'))
    .description('read the journal like a story, one line an event')
    .option('--last <n>', 'how many rows', positive, 40)
    .option('--sale <id>', 'one sale with its payments')
    .addHelpText('after', '\nExample:\n  clearlane journal show --sale L1-1-7')
    .action((options: { last: number; sale?: string }, command: Command) =>
      run(command, (output, dataDir) =>
        showJournal(journalPath(dataDir), { last: options.last, sale: options.sale }, output),
      ),
    )
}

function addCode(program: Command, run: Runner): void {
  const code = program.command('code').description('What codes say to a lane')
  common(code.command('explain <data>'))
    .description(
      'show every reading of a code, and every reason for refusal with its place; exit code 1 without a reading',
    )
    .option('--aim <id>', 'AIM identifier of the symbol, such as ]d2, when the data has none in front')
    .option('--country <code>', 'whose labels by weight, price or count are read', 'DE')
    .option('--pattern <pattern>', 'try this pattern of a store on it, such as 28IIIIVWWWWWC')
    .addHelpText(
      'after',
      `\n{GS} stands for the separator of element strings.\n\nExamples:
  clearlane code explain 2812343002508
  clearlane code explain ']d2010400638133393117261231{GS}10L7'
  clearlane code explain 212345928752 --country US --pattern 2IIIIIVPPPPC`,
    )
    .action((data: string, options: { aim?: string; country: string; pattern?: string }, command: Command) =>
      run(command, (output) => {
        const { aim = null, country, pattern = null } = options
        return explainCode(data, { symbology: aim, country: country.toUpperCase(), pattern }, output)
      }),
    )
}

function addDevices(program: Command, run: Runner): void {
  const devices = program.command('devices').description('The device daemon')
  common(devices.command('list'))
    .description('list the slots with state and faults; exit code 1 when one is not ready')
    .option('--socket <path>', "the daemon's socket")
    .addHelpText('after', '\nExample:\n  clearlane devices list')
    .action((options: { socket?: string }, command: Command) =>
      run(command, (output, dataDir) =>
        listDevices(options.socket ?? join(dataDir, 'run', 'devices.sock'), output),
      ),
    )
}

function addSimulate(program: Command, run: Runner): void {
  common(program.command('simulate'))
    .description(
      'run seeded shoppers, staff, devices, faults and crashes on one clock, and check every invariant',
    )
    .option('--seeds <n>', 'how many seeds', positive, 1000)
    .option('--seed <n>', 'start at this seed (with --seeds 1: replay it)', natural, 1)
    .option('--mutation <name>', 'with a deliberate fault, to see it found')
    .option('--trace', 'print what happens, for one seed')
    .addHelpText(
      'after',
      '\nExamples:\n  clearlane simulate --seeds 5000\n  clearlane simulate --seed 4711 --seeds 1 --trace',
    )
    .action(
      (options: { seeds: number; seed: number; mutation?: string; trace?: boolean }, command: Command) =>
        run(command, (output) => simulate({ ...options, trace: options.trace === true }, output)),
    )
}
