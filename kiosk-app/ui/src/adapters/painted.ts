/** Calls back with the milliseconds from `fromMs` until the frame that shows the present state has been painted. */
export function afterPaint(fromMs: number, report: (ms: number) => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => report(performance.now() - fromMs)
    channel.port2.postMessage(null)
  })
}
