import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LedgerEvent } from '@clearlane/domain'
import type { Page } from 'playwright-core'
import { openBench, type Bench } from '../rig/bench.ts'
import { journalEvents, journalTrouble } from '../rig/journal.ts'
import { startProcesses, type Processes } from '../rig/processes.ts'
import { openWindow, type Window } from './chromium.ts'
import { textOf, type Language } from './texts.ts'

const LIMIT_MS = 15_000
const TREMOR_MS = 320 // the screen takes two taps in one place within 300 ms for one

export type KioskOptions = { readonly lane?: object; readonly bagging?: boolean }

type Station = { readonly processes: Processes; readonly bench: Bench; readonly window: Window }

/** A person at the kiosk page, in a real Chromium before real processes. */
export class Kiosk {
  language: Language = 'de'
  #station: Station | null = null
  #tappedMs = 0

  get processes(): Processes {
    return this.#started().processes
  }

  get bench(): Bench {
    return this.#started().bench
  }

  get window(): Window {
    return this.#started().window
  }

  get page(): Page {
    return this.window.page
  }

  #started(): Station {
    if (this.#station === null) throw new Error('The kiosk is not started yet.')
    return this.#station
  }

  /** `lane`: fields of its configuration that differ. */
  async start({ lane = {}, bagging = false }: KioskOptions = {}): Promise<void> {
    const processes = await startProcesses({ logLevel: 'warn', ...lane }, bagging)
    const bench = await openBench(processes.url('bench'))
    this.#station = { processes, bench, window: await openWindow(processes.url('lane')) }
    await this.home()
    await bench.act({ act: 'decide-by-amount', on: false })
  }

  get url(): string {
    return this.processes.url('lane')
  }

  text(id: string): RegExp {
    return textOf(id, this.language)
  }

  /** Taps the button with this text, once the hand has come back from the last tap. */
  async press(id: string): Promise<void> {
    await this.tap(this.text(id))
  }

  async tap(name: RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).first()
    await button.waitFor({ timeout: LIMIT_MS })
    await this.page.waitForFunction((since) => performance.now() > since, this.#tappedMs + TREMOR_MS)
    await button.click({ timeout: LIMIT_MS })
    this.#tappedMs = await this.page.evaluate(() => performance.now())
  }

  async sees(id: string): Promise<void> {
    await this.page.getByText(this.text(id)).first().waitFor({ timeout: LIMIT_MS })
  }

  async seesText(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: LIMIT_MS })
  }

  /** The screen, by its name in the conversation. */
  async at(main: string, limitMs = LIMIT_MS): Promise<void> {
    await this.page.locator(`.lane[data-main="${main}"]`).waitFor({ timeout: limitMs })
  }

  async under(overlay: string): Promise<void> {
    await this.page.locator(`.lane[data-overlay="${overlay}"]`).waitFor({ timeout: LIMIT_MS })
  }

  async rows(count: number): Promise<void> {
    await this.page.locator(`.row[aria-posinset="${count}"]`).waitFor({ timeout: LIMIT_MS })
  }

  /** From the basket to the card: review, payment, card. */
  async payByCard(): Promise<void> {
    await this.press('basket.pay')
    await this.press('review.pay')
    await this.press('tender.card')
    await this.holdCard()
  }

  /** From the basket to the card, for so many cents. */
  async payPart(cents: string): Promise<void> {
    await this.press('basket.pay')
    await this.press('review.pay')
    await this.press('tender.part')
    for (const digit of cents) await this.tap(new RegExp(`^${digit}$`))
    await this.press('split.pay')
    await this.holdCard()
  }

  async holdCard(): Promise<void> {
    await this.bench.until('card wanted', ({ terminal }) => terminal.stage === 'present-card')
    await this.bench.act({ act: 'tap', card: 'girocard' })
  }

  /** The receipt is asked for, given, and the sale left. */
  async leaveWith(receipt: 'paper' | 'none'): Promise<void> {
    await this.press(`receipt.${receipt}`)
    if (receipt === 'paper') await this.sees('thanks.printed')
    await this.press('action.done')
    await this.at('sale.attract')
  }

  /** The purchase is given up. */
  async giveUp(): Promise<void> {
    await this.press('action.cancel')
    await this.press('cancel.confirm')
    await this.at('sale.attract')
  }

  /** Staff scan their badge and type their PIN on the pad. */
  async signIn(badge: string, pin: string): Promise<void> {
    await this.bench.scan(badge, ']C0')
    await this.under('staff.pin')
    for (const digit of pin) await this.tap(new RegExp(`^${digit}$`))
    await this.press('staff.pin.ok')
    await this.under('staff.menu')
  }

  async signOut(): Promise<void> {
    await this.press('staff.leave')
    await this.under('shopper.none')
  }

  events(): readonly LedgerEvent[] {
    return journalEvents(this.processes.journal)
  }

  count(type: LedgerEvent['type']): number {
    return this.events().filter((event) => event.type === type).length
  }

  journalTrouble(): string | null {
    return journalTrouble(this.processes.journal)
  }

  /** Keeps what a failed journey left on the screen, and answers with where and with the last events. */
  async evidence(): Promise<string> {
    const path = join(tmpdir(), `clearlane-journey-${process.pid}-${Math.round(performance.now())}.png`)
    await this.page.screenshot({ path })
    const last = this.events().slice(-8)
    return `Screen: ${path}\nLast events: ${last.map(({ type }) => type).join(', ')}`
  }

  /** `kill -9` of Chromium; a new one opens the same address. */
  async crash(): Promise<void> {
    const { window, ...rest } = this.#started()
    await window.kill()
    this.#station = { ...rest, window: await openWindow(this.url) }
    this.#tappedMs = 0
  }

  async reload(): Promise<void> {
    await this.page.goto(this.url)
    await this.page.reload()
    this.#tappedMs = 0
  }

  /** The lane with other settings, and a page that knows no other: the old one shows the old lane for a moment. */
  async settings(settings: object): Promise<void> {
    await this.processes.restart('lane', { settings })
    await this.reload()
    await this.ready()
  }

  /** The first screen of a lane whose parts all work. */
  async ready(): Promise<void> {
    await this.at('sale.attract')
    await this.page.locator('.attract__notes:empty').waitFor({ state: 'attached', timeout: LIMIT_MS })
  }

  /** The first screen; after a journey that failed, of a lane that forgot it. */
  async home(): Promise<void> {
    this.language = 'de'
    if ((await this.page.locator('.lane[data-main="sale.attract"]').count()) === 0) {
      await this.processes.kill('lane')
      rmSync(dirname(this.processes.journal), { recursive: true })
      await this.processes.start('lane')
      await this.reload()
    }
    await this.ready()
  }

  async stop(): Promise<void> {
    if (this.#station === null) return
    const { window, bench, processes } = this.#station
    await window.close()
    bench.close()
    await processes.stop()
  }
}
