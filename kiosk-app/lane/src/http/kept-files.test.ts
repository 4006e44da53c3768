import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listenKiosk } from './kiosk-server.ts'
import { kioskOptions } from './testing/kiosk-options.ts'

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
  const server = await listenKiosk(0, { ...kioskOptions(), uiDir })
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
