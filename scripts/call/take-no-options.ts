/**
 * For a script that takes no options: says on `--help` what it does, refuses everything else, and ends the process
 * before anything is written. `name` as in `npm run NAME`.
 */
export function takeNoOptions(name: string, does: string): void {
  const [first] = process.argv.slice(2)
  if (first === undefined) return
  if (first === '--help' || first === '-h') {
    console.log(`npm run ${name}\n\n${does} It takes no options.`)
    process.exit(0)
  }
  console.error(`Unknown option '${first}'. \`npm run ${name}\` takes no options; nothing was written.`)
  process.exit(1)
}
