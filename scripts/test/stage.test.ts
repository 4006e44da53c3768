import { expect, test } from 'vitest'
import { findChromium } from './chromium.ts'
import { runNode, vitestCounts } from './commands.ts'
import { table, verdict } from './report.ts'
import { runStages, type Stage } from './stage.ts'

function stage(name: string, cores: 1 | 2, trace: string[], failed = 0): Stage {
  return {
    name,
    cores,
    run: async () => {
      trace.push(`+${name}`)
      await Promise.resolve()
      trace.push(`-${name}`)
      return { passed: 3, failed, output: 'why' }
    },
  }
}

test('stages start in order, as many at a time as there are cores for', async () => {
  const trace: string[] = []
  const stages = [
    stage('a', 1, trace),
    stage('b', 1, trace),
    stage('simulation', 2, trace),
    stage('c', 1, trace, 2),
  ]
  let nowMs = 0
  const reports = await runStages(stages, { nowMs: () => (nowMs += 100), finished: () => undefined })
  expect(trace).toEqual(['+a', '+b', '-a', '-b', '+simulation', '-simulation', '+c', '-c'])
  expect(verdict(reports)).toBe('12 passed, 2 failed')
  expect(table(reports, 1500)).toMatch(/all +1\.5 s +12 +2$/)
})

test('a test file that cannot be loaded counts as a failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  const report = { numPassedTests: 5, numFailedTests: 1, testResults: [broken, failing] }
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2 })
  expect(vitestCounts(null)).toEqual({ passed: 0, failed: 0 })
})

test('the browser is looked for where Debian puts it, or only where the environment says', () => {
  expect(findChromium({}, (path) => path === '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect(findChromium({ CLEARLANE_CHROMIUM: '/opt/none' }, () => false)).toBeNull()
})

test('a stage that never ends is stopped and says so', async () => {
  const ended = await runNode('/', ['-e', "console.log('busy'); setInterval(() => undefined, 1000)"], {
    limitMs: 300,
  })
  expect(ended.code).not.toBe(0)
  expect(ended.output).toContain('Stopped: no end after')
})
