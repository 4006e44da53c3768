import type { Page } from 'playwright-core'
import { untilTrue } from './browser.ts'

/** One report of the page: an event was painted. */
export type Painted = {
  /** Milliseconds of the page's wall clock. */
  readonly atMs: number
  /** From its arrival in the page, as the page says itself. */
  readonly sinceArrivalMs: number
}

/**
 * Notes when the page tells the lane that a frame was painted: the page does so in the message task behind the
 * animation frame that shows it.
 */
const PROBE = `
  const send = WebSocket.prototype.send
  const painted = []
  window.clearlanePainted = painted
  WebSocket.prototype.send = function (text) {
    if (text.startsWith('{"type":"painted"'))
      painted.push({ atMs: performance.timeOrigin + performance.now(), sinceArrivalMs: JSON.parse(text).ms })
    return send.call(this, text)
  }`

export async function addPaintProbe(page: Page): Promise<void> {
  await page.addInitScript({ content: PROBE })
}

/** Takes the first `count` reports out of the page, waiting for the last of them. */
export async function takePainted(page: Page, count: number): Promise<readonly Painted[]> {
  await untilTrue(page, `window.clearlanePainted.length >= ${count}`)
  const reports: unknown = await page.evaluate(`window.clearlanePainted.splice(0)`)
  if (!Array.isArray(reports) || !reports.every(isPainted)) throw new Error('The page says nothing of paint.')
  if (reports.length !== count) throw new Error(`${count} scans, but ${reports.length} paints.`)
  return reports
}

function isPainted(value: unknown): value is Painted {
  return typeof value === 'object' && value !== null && 'atMs' in value && 'sinceArrivalMs' in value
}
