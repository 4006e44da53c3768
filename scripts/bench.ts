import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { BenchRun } from './bench/bench-run.ts'
import { catalogueSection } from './bench/catalogue.ts'
import type { Section } from './bench/figures.ts'
import { codesSection } from './bench/codes.ts'
import { competingSection } from './bench/competing.ts'
import { figuresPage } from './bench/figures-page.ts'
import { heapSection } from './bench/heap.ts'
import { journalSection } from './bench/journal.ts'
import { machineFacts } from './bench/machine.ts'
import { BENCH_HELP, type BenchOptions, benchOptions, type SectionId } from './bench/options.ts'
import { pageSection } from './bench/page-size.ts'
import { paintSection } from './bench/paint.ts'
import { promotionsSection } from './bench/promotions.ts'
import { recoverySection } from './bench/recovery.ts'
import { type BenchReport, jsonReport, textReport } from './bench/report.ts'
import { scanSection } from './bench/scan.ts'
import { seedsSection } from './bench/seeds.ts'
import { startSection } from './bench/start-up.ts'
import { weighSection } from './bench/weigh.ts'
import { tapsSection } from './bench/taps.ts'
import { openWorkshop } from './bench/workshop.ts'
import { buildBundles } from './start/bundle.ts'
import { findChromium } from './test/chromium.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const ROUNDS = 3

const PARTS: Readonly<Record<SectionId, (run: BenchRun) => Promise<Section>>> = {
  paint: paintSection,
  taps: tapsSection,
  heap: heapSection,
  scan: scanSection,
  journal: journalSection,
  codes: codesSection,
  start: startSection,
  recovery: recoverySection,
  page: pageSection,
  promotions: promotionsSection,
  competing: competingSection,
  seeds: seedsSection,
  catalogue: catalogueSection,
  weigh: weighSection,
}

async function main(): Promise<number> {
  const options = benchOptions(process.argv.slice(2), process.env)
  if (!options.ok) return fail(options.error)
  if (options.value.help) {
    console.log(BENCH_HELP)
    return 0
  }
  const built = await buildBundles(root, (line) => process.stderr.write(`${line}\n`))
  if (!built.ok) return fail(built.error)
  const report = await measured(options.value)
  console.log(options.value.json ? JSON.stringify(jsonReport(report)) : textReport(report))
  if (options.value.write) await writePage(report)
  return report.sections.some(({ trouble }) => trouble !== null) ? 1 : 0
}

async function measured({ quick, only, catalogue }: BenchOptions): Promise<BenchReport> {
  const fromMs = performance.now()
  const machine = machineFacts(root, findChromium(process.env))
  const at = new Date().toISOString()
  const workshop = await openWorkshop(root)
  try {
    const run: BenchRun = { root, workshop, quick, rounds: quick ? 1 : ROUNDS, catalogue, say }
    const sections: Section[] = []
    for (const id of only) sections.push(await section(id, run))
    return { machine, quick, at, elapsedS: (performance.now() - fromMs) / 1000, sections }
  } finally {
    workshop.remove()
  }
}

/** As Prettier wants it, so that the page passes the checks as it is. */
async function writePage(report: BenchReport): Promise<void> {
  const path = join(root, 'docs/figures.md')
  const options = (await resolveConfig(path)) ?? {}
  writeFileSync(path, await format(figuresPage(report), { ...options, filepath: path }))
}

/** One part that cannot be measured does not take the others with it. */
async function section(id: SectionId, run: BenchRun): Promise<Section> {
  try {
    return await PARTS[id](run)
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error)
    return { id, title: id, figures: [], trouble, notes: [] }
  }
}

function say(line: string): void {
  process.stderr.write(`${line} ...\n`)
}

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

process.exitCode = await main()
