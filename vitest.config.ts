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

/** `isolate: false`: files of a worker share their modules, which are pure; loading them anew took a third of the time. */
const project = (name: string, include: string[]) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: { name, include, environment: 'node', testTimeout: 60_000, isolate: false },
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
      project('gallery', ['kiosk-app/e2e/src/gallery/*.test.ts']),
      project('journeys', ['kiosk-app/e2e/src/!(kills|gallery)/**/*.test.ts', 'kiosk-app/e2e/src/*.test.ts']),
    ],
    coverage: {
      provider: 'v8',
      include: ['domain/src/**'],
      exclude: ['**/*.test.ts', '**/testing/**'],
      reporter: ['text-summary'],
      thresholds: { branches: 100 },
    },
  },
})
