import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { takeNoOptions } from './call/take-no-options.ts'

takeNoOptions('format', 'Formats every file of the repository.')

const prettier = fileURLToPath(new URL('../node_modules/prettier/bin/prettier.cjs', import.meta.url))
const result = spawnSync(process.execPath, [prettier, '--write', '--log-level', 'warn', '.'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
})
process.exitCode = result.status ?? 1
