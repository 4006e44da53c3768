import type { CDPSession } from 'playwright-core'

/** Processor time that the page's main thread has used in tasks, in milliseconds. */
export async function processorMs(devtools: CDPSession): Promise<number> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}
