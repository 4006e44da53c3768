import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseReady, startChild } from './child.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearlane-child-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const never = new AbortController().signal

function plan(source: string, readyMs = 10_000) {
  const main = join(folder, 'main.mjs')
  writeFileSync(main, source)
  return { name: 'lane', main, config: { port: 7 }, dataDir: folder, readyMs }
}

test('a child reads its config, says that it is ready, and stops when told', async () => {
  const child = await startChild(
    plan(`
      import { readFileSync } from 'node:fs'
      const { port } = JSON.parse(readFileSync(process.argv[process.argv.indexOf('--config') + 1], 'utf8'))
      setInterval(() => undefined, 1000)
      console.log('opening')
      console.log(JSON.stringify({ ready: true, url: 'x:' + port }))
    `),
    never,
  )
  if (!child.ok) expect.fail(child.error)
  expect(child.value.ready['url']).toBe('x:7')
  await child.value.stop()
  expect(await child.value.died).toContain('SIGTERM')
  expect(readFileSync(join(folder, 'log/lane.log'), 'utf8')).toContain('opening')
})

test('a child that cannot start is quoted', async () => {
  const child = await startChild(
    plan(`console.error('The journal is damaged.\\n    at open (x.ts:1)'); process.exit(3)`),
    never,
  )
  expect(child.ok ? '' : child.error).toMatch(
    /^lane ended \(exit code 3\)\. The journal is damaged\. Its log: /,
  )
})

test('a child that stays silent is stopped', async () => {
  const child = await startChild(plan('setInterval(() => undefined, 1000)', 300), never)
  expect(child.ok ? '' : child.error).toContain('did not get ready in time')
})

test('giving up while a child starts ends it', async () => {
  const controller = new AbortController()
  const starting = startChild(plan('setInterval(() => undefined, 1000)'), controller.signal)
  controller.abort()
  expect((await starting).ok).toBe(false)
})

test('a child that dies later says so', async () => {
  const child = await startChild(plan(`console.log('{"ready":true}'); process.exitCode = 4`), never)
  if (!child.ok) expect.fail(child.error)
  expect(await child.value.died).toContain('exit code 4')
})

test('only an object with ready true is a ready line', () => {
  expect(parseReady('{"ready":true,"url":"u"}')).toEqual({ ready: true, url: 'u' })
  for (const line of ['{"ready":false}', '{"level":30}', '{broken', 'ready', '[1]']) {
    expect(parseReady(line)).toBeNull()
  }
})
