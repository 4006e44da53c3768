export type Outcome = {
  readonly passed: number
  readonly failed: number
  /** Shown only when something failed. */
  readonly output: string
}

export type Stage = {
  readonly name: string
  /** How many cores it keeps busy. */
  readonly cores: 1 | 2
  /** Only runs when it is asked for by name. */
  readonly onDemand?: true
  run(): Promise<Outcome>
}

export type StageReport = Outcome & { readonly name: string; readonly ms: number }

export type Reporter = {
  nowMs(): number
  finished(report: StageReport): void
}

const CORES = 2 // of the smallest machine that this has to run on; `npm test` promises its time for it

/** Starts the stages in their order, each as soon as there are cores for it. */
export async function runStages(stages: readonly Stage[], reporter: Reporter): Promise<StageReport[]> {
  const reports: StageReport[] = []
  const running = new Set<Promise<void>>()
  let free = CORES
  for (const stage of stages) {
    while (free < stage.cores) await Promise.race(running)
    free -= stage.cores
    const run = runStage(stage, reporter).then((report) => {
      reports.push(report)
      running.delete(run)
      free += stage.cores
    })
    running.add(run)
  }
  await Promise.all(running)
  return reports
}

async function runStage(stage: Stage, reporter: Reporter): Promise<StageReport> {
  const startMs = reporter.nowMs()
  const outcome = await stage.run()
  const report = { ...outcome, name: stage.name, ms: reporter.nowMs() - startMs }
  reporter.finished(report)
  return report
}
