import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NUTELLA } from '../kills/scripted-sale.ts'
import { useKiosk } from './use-kiosk.ts'

const textsDir = mkdtempSync(join(tmpdir(), 'clearlane-texts-'))
afterAll(() => rmSync(textsDir, { recursive: true }))

function own(language: string, texts: Readonly<Record<string, string>>): void {
  const entries = Object.entries(texts).map(([id, defaultMessage]) => [id, { defaultMessage }])
  writeFileSync(join(textsDir, `${language}.json`), JSON.stringify(Object.fromEntries(entries)))
}
own('de', { 'basket.empty.title': 'Denn man tau', 'basket.pay': '{sum} löhnen' })
own('en', { 'basket.empty.title': 'Off you go' })

const kiosk = useKiosk({ lane: { textsDir } })

test(
  "a store's own words are on the screen in both its languages; a text with a wrong argument stays ours",
  { timeout: 60_000 },
  async () => {
    await kiosk.press('attract.start')
    await kiosk.seesText('Denn man tau')
    await kiosk.press('action.language')
    await kiosk.tap(/^English/)
    await kiosk.seesText('Off you go')
    await kiosk.tap(/^Language/)
    await kiosk.tap(/^Deutsch/)
    await kiosk.seesText('Denn man tau')
    await kiosk.bench.scan(NUTELLA)
    await kiosk.seesText('3,29 € zahlen')
    await kiosk.giveUp()
  },
)

test('the refused text is told at each start, with its file, its name and the argument', () => {
  const log = readFileSync(join(kiosk.processes.dataDir, 'log/lane.log'), 'utf8')
  const refused = log.split('\n').filter((line) => line.includes('text-not-used'))
  expect(refused.length).toBeGreaterThan(0)
  for (const line of refused) expect(line).toContain('/de.json: \\"basket.pay\\": {sum}')
})
