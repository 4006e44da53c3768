/** Asked with `--help`, a script says how it is called, and the process ends before anything else happens. */
export function answerHelp(help: string): void {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return
  console.log(help)
  process.exit(0)
}
