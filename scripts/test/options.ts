import { parseArgs } from 'node:util'
import type { Stage } from './stage.ts'

export type TestOptions = { readonly only: string | undefined; readonly help: boolean }

export function testHelp(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, onDemand }) =>
    onDemand === true ? `  ${name.padEnd(13)} only when it is named` : `  ${name}`,
  )
  return `npm test -- [options]

  --only STAGES  only these, with commas between them

The stages, as they start:
${rows.join('\n')}

Example: npm test -- --only units,drivers`
}

/** Throws with a sentence. */
export function testOptions(args: readonly string[]): TestOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    return { only: values.only, help: values.help === true }
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error)
    throw new RangeError(`${cause}. \`npm test -- --help\` lists the options.`, { cause: error })
  }
}
