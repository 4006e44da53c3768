import { createProgram } from './program.ts'

// A reader that closes early (`... | head`) is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const program = createProgram((code) => {
  process.exitCode = code
})
program.exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))
for (const command of program.commands) {
  command.exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))
  for (const inner of command.commands) inner.exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))
}
await program.parseAsync()
