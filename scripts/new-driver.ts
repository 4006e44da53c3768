import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { answerHelp } from './call/answer-help.ts'
import { driverSkeleton, isKind, KINDS } from './new-driver/skeleton.ts'

const USAGE = `Usage: npm run new-driver -- KIND PROTOCOL
  KIND      ${KINDS.join(', ')}
  PROTOCOL  small letters, digits and hyphens, for example acme-9
Example: npm run new-driver -- produce-scale acme-9`

answerHelp(USAGE)
const [kind = '', protocol = ''] = process.argv.slice(2)
if (!isKind(kind) || !/^[a-z][a-z0-9-]{0,40}$/.test(protocol)) fail(USAGE)
else await write(driverSkeleton(kind, protocol))

async function write({ files, next }: ReturnType<typeof driverSkeleton>): Promise<void> {
  const paths = files.map((file) => ({
    ...file,
    absolute: fileURLToPath(new URL(`../${file.path}`, import.meta.url)),
  }))
  const there = paths.find(({ absolute }) => existsSync(absolute))
  if (there !== undefined) {
    fail(`${there.path} is there already; nothing was written.`)
    return
  }
  for (const { path, absolute, text } of paths) {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, await format(text, { ...(await resolveConfig(absolute)), filepath: absolute }))
    console.log(`Wrote ${path}`)
  }
  console.log(`\n${next}`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
