// One for the life of the page: a channel for each scan cost 0.1 ms, and then its disposal.
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Calls back with the milliseconds from `fromMs` until the frame that shows the present state has been painted. */
export function afterPaint(fromMs: number, report: (ms: number) => void): void {
  requestAnimationFrame(() => {
    waiting.push(() => report(performance.now() - fromMs))
    channel.port2.postMessage(null)
  })
}
