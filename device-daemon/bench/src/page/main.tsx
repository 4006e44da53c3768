import { render } from 'preact'
import type { Act } from '../acts.ts'
import type { BenchView } from '../view.ts'
import { benchApi, type Answer, type DemoBadge } from './adapters/bench-api.ts'
import { listenToBench, type Link } from './adapters/bench-events.ts'
import { after, download, nowMs } from './adapters/browser.ts'
import { hearWedge } from './adapters/wedge-keys.ts'
import { App } from './app.tsx'
import type { Desk, Notice } from './bench-desk.ts'
import { basketOf } from './model/product.ts'
import {
  fileNameOf,
  joined,
  NOTHING_RECORDED,
  recorded,
  scenarioOf,
  type Recording,
} from './model/recorder.ts'
import { codeOfText } from './model/scan-code.ts'

const NOTICE_MS = 6000
const api = benchApi()
const page = document.getElementById('bench')

let view: BenchView | null = null
let link: Link = 'connecting'
let recording: Recording | null = null
let badges: readonly DemoBadge[] = []
let notice: Notice | null = null
let forgetNotice: (() => void) | null = null

const say = (said: Notice | null): void => {
  forgetNotice?.()
  notice = said
  forgetNotice = said === null ? null : after(NOTICE_MS, () => say(null))
  draw()
}

const told = (answer: Promise<Answer<null>>): void => {
  void answer.then((result) => {
    if (!result.ok) say({ text: result.error, tone: 'bad' })
  })
}

const act = (done: Act): void => {
  if (recording !== null) recording = recorded(recording, done, nowMs())
  told(api.act(done))
}

const desk = (): Desk => ({
  api,
  act,
  say,
  after,
  recording,
  badges,
  playBasket: (tiles, count) => {
    const basket = basketOf(tiles, count)
    if (basket === null) return
    if (recording !== null) recording = joined(recording, basket.steps, nowMs())
    told(api.replay(basket))
  },
  playScenario: (scenario) => told(api.replay(scenario)),
  stopScenario: () => told(api.stopReplay()),
  record: (on) => {
    recording = on ? NOTHING_RECORDED : null
    draw()
  },
  saveRecording: (name) => {
    const scenario = recording === null ? null : scenarioOf(recording, name)
    if (scenario !== null) download(fileNameOf(scenario.name), `${JSON.stringify(scenario, null, 2)}\n`)
    recording = null
    draw()
  },
})

function draw(): void {
  if (page !== null) render(<App view={view} link={link} notice={notice} desk={desk()} />, page)
}

/** The lane starts after the bench, so its badges may come later. */
function readBadges(): void {
  void api.badges().then((answer) => {
    if (!answer.ok) return void after(3000, readBadges)
    badges = answer.value
    draw()
  })
}

draw()
readBadges()
listenToBench(
  (now) => {
    view = now
    draw()
  },
  (now) => {
    link = now
    draw()
  },
)
hearWedge(document, (text) => {
  const code = codeOfText(text)
  if (code === null) return
  act({ act: 'scan', ...code })
  say({ text: `Scanned ${text.slice(0, 40)} with the plugged-in scanner.`, tone: 'ok' })
})
