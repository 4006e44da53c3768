import { type BenchReport, markdownTables, summary } from './report.ts'

/** docs/figures.md. */
export function figuresPage(report: BenchReport): string {
  const { machine, at } = report
  const facts = Object.entries(machine.named).map(([name, value]) => `| ${name} | ${value} |`)
  return `# Figures

Written by \`npm run bench -- --write\` on ${at.slice(0, 10)}. ${summary(report)}

| machine | |
| --- | --- |
${facts.join('\n')}

${markdownTables(report)}

## How to read this

- Three numbers are p50 / p95 / p99. Every figure is the median of three runs, and each percentile is a median of its
  own, so one bad run decides nothing. Times are wall-clock times on the machine above with whatever else it did.
- **Keep the ratios, not the absolutes.** The journal is measured in turn with the plainest durable write on the same
  disk; a slower disk slows both.
- **Scan to paint** begins when this program writes the code into the pty of the simulated scanner and ends in the
  message task behind the animation frame that shows the row. Between them are the real device daemon, the real lane
  with its flush to the disk, the WebSocket, and the kiosk page in Chromium without a GPU. "6x throttle" is Chromium's
  \`Emulation.setCPUThrottlingRate\` on the page: it stands in for a Raspberry Pi 4 until one is measured. It slows the
  page only, not the lane. The baskets grow while they are measured: from 30 to 55 lines, and from 200 to 300.
- "Of it in the page" is what the page itself reports: from the arrival of the message to the paint. A lane in a store
  reports the same in \`clearlane_scan_paint_ms\` at \`/metrics\`.
- **Processor time of the page** is what a scan costs the page's main thread, whatever else the machine does meanwhile.
  Six times that figure, and the way through daemon and lane, is what to expect at 6x on an idle machine.
- **Load.** "load before" in the first table is the load average when the run began. Much above 1, the waiting times (not
  the ratios, nor the processor time) mostly show other people's work; run it again on an idle machine.
- **The spike** is the first throw-away experiment on the same kind of machine, from the server's send to the paint.
- A limit that is missed is said here and fails nothing: \`npm test\` holds rules that do not depend on the machine.
`
}
