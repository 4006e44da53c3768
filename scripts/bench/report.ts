import { type Section, verdictOf } from './figures.ts'
import type { MachineFacts } from './machine.ts'
import { aligned, figureRow, limitText, valuesText } from './table.ts'

export type BenchReport = {
  readonly machine: MachineFacts
  readonly quick: boolean
  /** UTC, ISO 8601. */
  readonly at: string
  readonly elapsedS: number
  readonly sections: readonly Section[]
}

const HEAD = ['', 'p50', 'p95', 'p99', '', 'limit', '', 'compared with']
const NUMBERS = [1, 2, 3]

/** The report as a person reads it in a terminal. All parts share their columns. */
export function textReport(report: BenchReport): string {
  const rows = [HEAD, ...report.sections.flatMap(({ figures }) => figures.map(figureRow))]
  const [head = '', ...lines] = aligned(
    rows.map((row) => [`  ${row[0] ?? ''}`, ...row.slice(1)]),
    NUMBERS,
  )
  const body: string[] = []
  for (const section of report.sections) {
    body.push('', section.title, ...lines.splice(0, section.figures.length))
    if (section.trouble !== null) body.push(`  Not measured: ${section.trouble}`)
    body.push(...section.notes.map((note) => `  ${note}`))
  }
  return [...machineLines(report), '', head, ...body, '', summary(report)].join('\n')
}

export function machineLines({ machine, quick, at, elapsedS }: BenchReport): string[] {
  const rows = Object.entries(machine.named).map(([name, value]) => [`  ${name}`, value])
  const how = quick ? 'one run each (--quick)' : 'medians of three runs'
  return [`Clearlane figures, ${at}, ${how}, ${Math.round(elapsedS)} s`, '', ...aligned(rows)]
}

/** One line: how many limits hold, and which do not. */
export function summary({ sections }: BenchReport): string {
  const figures = sections.flatMap((section) => section.figures)
  const limited = figures.filter((figure) => verdictOf(figure) !== null)
  const missed = limited.filter((figure) => verdictOf(figure) === 'missed')
  const troubled = sections.filter(({ trouble }) => trouble !== null)
  const said = [
    `${limited.length - missed.length} of ${limited.length} limits met`,
    ...(missed.length === 0
      ? []
      : [`missed: ${missed.map(({ what }) => what.trim().replace(/ +/g, ' ')).join('; ')}`]),
    ...(troubled.length === 0 ? [] : [`not measured: ${troubled.map(({ title }) => title).join('; ')}`]),
  ]
  return `${said.join('. ')}.`
}

/** The one object of `--json`. */
export function jsonReport(report: BenchReport): object {
  const { machine, quick, at, elapsedS, sections } = report
  return {
    machine: { ...machine.named, ...machine.numbers },
    quick,
    at,
    elapsedS,
    figures: sections.flatMap(({ figures }) =>
      figures.map((figure) => ({
        id: figure.id,
        what: figure.what,
        unit: figure.unit,
        values: Object.fromEntries(figure.values.map(({ name, value }) => [name ?? 'value', value])),
        limit: limitText(figure.values) || null,
        verdict: verdictOf(figure),
        comparedWith: figure.beside,
      })),
    ),
    notMeasured: sections.flatMap(({ id, trouble }) =>
      trouble === null ? [] : [{ part: id, why: trouble }],
    ),
  }
}

/** The tables of docs/figures.md. */
export function markdownTables(report: BenchReport): string {
  return report.sections.map(markdownSection).join('\n\n')
}

function markdownSection({ title, figures, trouble, notes }: Section): string {
  const rows = figures.map((figure) => {
    const { what, values, unit, beside } = figure
    const limit = limitText(values)
    return `| ${what.trim()} | ${valuesText(values, unit)} | ${limit} | ${verdictOf(figure) ?? ''} | ${beside} |`
  })
  const table = ['| what | figure | limit | | compared with |', '| --- | --- | --- | --- | --- |', ...rows]
  const said = [...(trouble === null ? [] : [`Not measured: ${trouble}`]), ...notes]
  return [`## ${title}`, '', ...(rows.length === 0 ? [] : table), ...said.flatMap((one) => ['', one])].join(
    '\n',
  )
}
