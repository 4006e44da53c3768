import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '@clearlane/device-contract/adapters'
import { germany } from '@clearlane/domain'
import { createOutOfServiceLane } from '../core/out-of-service.ts'
import { DEFAULT_SETTINGS } from '../core/settings.ts'
import { listenKiosk } from './kiosk-server.ts'

const uiDir = mkdtempSync(join(tmpdir(), 'lane-files-'))
for (const [path, text] of Object.entries({
  'index.html': '<!doctype html>',
  'gallery.html': '<!doctype html><title>Gallery</title>',
  'assets/index-BfcetPT5.js': '',
  'pictures/hero.svg': '<svg/>',
})) {
  mkdirSync(join(uiDir, path, '..'), { recursive: true })
  writeFileSync(join(uiDir, path), text)
}
afterAll(() => rmSync(uiDir, { recursive: true, force: true }))

test('built files and pictures are kept by the browser; pages, the gallery, answers and refusals are not', async () => {
  const server = await listenKiosk(0, {
    clock: systemClock(),
    lane: createOutOfServiceLane({
      cause: 'A test.',
      settings: DEFAULT_SETTINGS,
      profile: germany,
      laneId: 'L1',
    }),
    products: { produce: () => [], search: async () => [], random: async () => [], find: () => null },
    texts: new Map(),
    stories: null,
    metrics: null,
    health: () => ({ ok: true, seq: 0, outOfService: null }),
    token: 'token',
    isDemo: false,
    uiDir,
    logger: pino({ level: 'silent' }),
  })
  if (!server.ok) throw new Error(server.error)
  const kept = async (path: string) => {
    const { headers } = await fetch(`http://127.0.0.1:${server.value.port}${path}`)
    return headers.get('cache-control')
  }
  try {
    expect(await kept('/assets/index-BfcetPT5.js')).toBe('max-age=31536000, immutable')
    expect(await kept('/pictures/hero.svg')).toBe('max-age=3600')
    const gallery = await fetch(`http://127.0.0.1:${server.value.port}/gallery?lang=de`)
    expect(await gallery.text()).toContain('Gallery')
    for (const path of ['/', '/gallery', '/healthz', '/api/texts/de', '/pictures/gone.svg'])
      expect(await kept(path), path).toBe('no-store')
  } finally {
    await server.value.close()
  }
})
