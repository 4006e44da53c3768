import { render } from 'preact'
import type { Told } from '@clearlane/lane-contract'
import { followKiosk } from './adapters/follow-kiosk.ts'
import { saveFile } from './adapters/save-file.ts'
import { readJson } from './adapters/read-json.ts'
import { Desk } from './desk.ts'
import { ChartPage } from './page.tsx'
import { readSaleStory, readSummaries } from './read-story.ts'
import { saleTest } from './sale-test.ts'

const AWAY = 'The lane does not say. Only a demo has this page: is it running?'

const root = document.getElementById('chart')
if (root === null) throw new Error('The page has no chart.')
const desk = new Desk()
followKiosk({
  began: () => {
    desk.hear([])
    void list()
  },
  heard: (news) => {
    desk.hear(news)
    if (news.some(isOfTheList)) void list()
  },
  lost: () => (desk.trouble.value = AWAY),
})

/** A sale begins, or is paid. */
function isOfTheList({ event }: Told): boolean {
  return event === 'ledger.phase.scanning' || event === 'ledger.phase.completed'
}

async function list(): Promise<void> {
  const sales = readSummaries(await readJson('./api/demo/sales'))
  if (sales.ok) desk.sales.value = sales.value
  desk.trouble.value = sales.ok ? null : AWAY
}

async function choose(saleId: string | null): Promise<void> {
  if (saleId === null) {
    desk.open(null)
    return
  }
  const story = readSaleStory(await readJson(`./api/demo/sales/${encodeURIComponent(saleId)}`))
  if (story.ok) desk.open(story.value)
  desk.trouble.value = story.ok ? null : AWAY
}

function download(): void {
  const story = desk.story.value
  if (story !== null) saveFile(`sale-${story.saleId}.test.ts`, saleTest(story))
}

render(<ChartPage desk={desk} choose={(saleId) => void choose(saleId)} download={download} />, root)
