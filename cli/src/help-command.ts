import type { Command } from 'commander'

/** `clearlane help journal show`: commander's own help command reads only the first word. */
export function addHelp(program: Command): void {
  program.helpCommand(false)
  program
    .command('help [command...]')
    .description('display help for a command')
    .action((words: readonly string[]) => commandOf(program, words).outputHelp())
}

function commandOf(program: Command, words: readonly string[]): Command {
  return words.reduce(
    (command, word) =>
      command.commands.find((inner) => inner.name() === word) ??
      program.error(`error: unknown command '${words.join(' ')}'`),
    program,
  )
}
