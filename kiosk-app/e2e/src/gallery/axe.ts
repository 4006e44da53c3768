import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// It would read every style sheet anew for each picture, which no rule of these tags asks for.
const OPTIONS = { runOnly: TAGS, resultTypes: ['violations'], preload: false }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Over the debugging protocol, which the policy of the page does not bind. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axe)
}

/** What axe finds, in words. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, ${JSON.stringify(OPTIONS)})`,
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))
}
