import { defineConfig } from 'vitest/config'

const projects = {
  domain: 'domain',
  contract: 'device-daemon/contract',
  daemon: 'device-daemon',
  twins: 'device-daemon/twins',
  bench: 'device-daemon/bench',
  lane: 'kiosk-app/lane',
  'lane-contract': 'kiosk-app/lane/contract',
  ui: 'kiosk-app/ui',
  simulator: 'simulator',
  cli: 'cli',
}

const project = (name: string, include: string[]) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: { name, include, environment: 'node', testTimeout: 20_000 },
})

export default defineConfig({
  test: {
    projects: [
      ...Object.entries(projects).map(([name, folder]) =>
        project(name, [`${folder}/src/**/*.test.{ts,tsx}`]),
      ),
      project('scripts', ['scripts/*/**/*.test.ts', 'scripts/launcher.test.ts']),
      project('start', ['scripts/start.test.ts']),
      project('kills', ['kiosk-app/e2e/src/kills/*.test.ts']),
      project('kills-full', ['kiosk-app/e2e/src/kills/**/*.test.ts']),
      project('journeys', ['kiosk-app/e2e/src/!(kills)/**/*.test.ts', 'kiosk-app/e2e/src/*.test.ts']),
    ],
    coverage: { provider: 'v8', include: ['domain/src/**'], exclude: ['**/*.test.ts', '**/testing/**'] },
  },
})
