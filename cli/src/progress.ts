import { Presets, SingleBar } from 'cli-progress'
import type { Output } from './output.ts'

/** A bar on a terminal, silence elsewhere: logs and pipes get results only. */
export type Progress = { readonly at: (value: number) => void; readonly done: () => void }

export function createProgress(output: Output, label: string, total: number): Progress {
  if (output.json || !process.stderr.isTTY) return { at: () => undefined, done: () => undefined }
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage} % · {value}/{total} · {eta_formatted} left`,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return { at: (value) => bar.update(value), done: () => bar.stop() }
}
