import type { Command } from 'commander'
import type { Runner } from '../program-parts.ts'
import { explainBasket, explainCash, listProfiles } from './tax.ts'

/** The `tax` commands: nothing of them needs a lane or its data. */
export function addTax(program: Command, common: (command: Command) => Command, run: Runner): void {
  const tax = program.command('tax').description('Taxes and cash rounding of the store profiles')
  common(tax.command('profiles'))
    .description('list the store profiles with their tax codes')
    .addHelpText('after', '\nExample:\n  clearlane tax profiles')
    .action((_options, command: Command) => run(command, listProfiles))
  common(tax.command('explain <profile> <goods...>'))
    .description('work out a basket as the lane would: CODE:PRICE[xPIECES][+DEPOSIT[:CODE]]')
    .option('--day <day>', 'the business day whose rates count, such as 2028-01-01; today when left out')
    .option('--benefit <amount>', 'what a food benefit (SNAP) pays')
    .option('--return <line:pieces>', 'what a return of these pieces gives back')
    .addHelpText(
      'after',
      '\nExamples:\n  clearlane tax explain germany A:0.99x2+0.25 B:1.29\n  clearlane tax explain canada-quebec A:4.99 B:12.95x3 --return 2:1',
    )
    .action(
      (
        profileId: string,
        goods: readonly string[],
        { day, benefit, return: returned }: { day?: string; benefit?: string; return?: string },
        command: Command,
      ) => run(command, (output) => explainBasket({ profileId, goods, day, benefit, returned }, output)),
    )
  common(tax.command('cash <country> <amount>'))
    .description('what an amount is in coins, as a total and as change')
    .addHelpText('after', '\nExample:\n  clearlane tax cash SE 104.50')
    .action((country: string, amount: string, _options, command: Command) =>
      run(command, (output) => explainCash(country, amount, output)),
    )
}
