import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const prettier = fileURLToPath(new URL('../node_modules/prettier/bin/prettier.cjs', import.meta.url))
const result = spawnSync(process.execPath, [prettier, '--write', '--log-level', 'warn', '.'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
})
process.exitCode = result.status ?? 1
