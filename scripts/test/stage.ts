export type Outcome = {
  readonly passed: number
  readonly failed: number
  /** Shown only when something failed. */
  readonly output: string
}

export type Stage = {
  readonly name: string
  /** Uses one core and no clock: may share the machine with another such stage. */
  readonly light: boolean
  /** Only runs when it is asked for by name. */
  readonly onDemand?: true
  run(): Promise<Outcome>
}

export type StageReport = Outcome & { readonly name: string; readonly ms: number }

export type Reporter = {
  nowMs(): number
  finished(report: StageReport): void
}

const LIGHT_AT_ONCE = 2

/** Light stages first, two at a time; then the others, each alone on the machine. */
export async function runStages(stages: readonly Stage[], reporter: Reporter): Promise<StageReport[]> {
  const light = stages.filter((stage) => stage.light)
  const reports: StageReport[] = []
  const queue = light.values()
  const worker = async () => {
    for (const stage of queue) reports.push(await runStage(stage, reporter))
  }
  await Promise.all(Array.from({ length: LIGHT_AT_ONCE }, worker))
  for (const stage of stages.filter((each) => !each.light)) reports.push(await runStage(stage, reporter))
  return reports
}

async function runStage(stage: Stage, reporter: Reporter): Promise<StageReport> {
  const startMs = reporter.nowMs()
  const outcome = await stage.run()
  const report = { ...outcome, name: stage.name, ms: reporter.nowMs() - startMs }
  reporter.finished(report)
  return report
}
