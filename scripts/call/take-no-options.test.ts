import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// Without a browser the pictures could not be made here, whatever the script does.
const env = { ...process.env, CLEARLANE_CHROMIUM: '/nowhere/chromium' }

function run(name: string, option: string) {
  const script = fileURLToPath(new URL(`../${name}.ts`, import.meta.url))
  return spawnSync(process.execPath, [script, option], { encoding: 'utf8', env })
}

test.each(['screenshots', 'receipt-pictures', 'fault-docs', 'tax-docs', 'format'])(
  '%s refuses an option before it writes anything',
  (name) => {
    const { status, stdout, stderr } = run(name, '--foo')
    expect(stderr).toBe(
      `Unknown option '--foo'. \`npm run ${name}\` takes no options; nothing was written.\n`,
    )
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  },
  20_000,
)

test('asked for help, such a script says what it does', () => {
  const { status, stdout } = run('screenshots', '--help')
  expect(stdout).toMatch(/^npm run screenshots\n\nMakes the pictures .* takes no options\.\n$/)
  expect(status).toBe(0)
}, 20_000)
