import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumOptions } from '../rig/chromium.ts'

/** A Chromium of its own that can be killed like a process. */
export type Window = {
  readonly browser: Browser
  readonly page: Page
  /** `kill -9` of the whole browser. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function openWindow(url: string): Promise<Window> {
  const server = await chromium.launchServer(chromiumOptions())
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce' })
  await page.goto(url)
  return {
    browser,
    page,
    kill: () => server.kill(),
    close: () => server.close(),
  }
}
