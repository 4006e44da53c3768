import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

test('a bench whose port is taken says so and ends', async () => {
  await using holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' ? address?.port : 0
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-main-'))
  const config = join(dataDir, 'bench.json')
  writeFileSync(config, JSON.stringify({ port, dataDir, laneUrl: 'http://127.0.0.1:1', bagging: true }))
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const bench = spawn(process.execPath, [main, '--config', config], { stdio: ['ignore', 'ignore', 'pipe'] })
  const code = new Promise((resolve) => bench.on('exit', resolve))
  const said = await text(bench.stderr)
  expect(await code).toBe(1)
  expect(said).toBe(`The bench cannot start: Port ${port} is in use. Choose another port for it.\n`)
  rmSync(dataDir, { recursive: true })
})
