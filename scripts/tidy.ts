import { fileURLToPath } from 'node:url'
import { FAULTS } from '@clearlane/device-contract'
import { taxPage } from './tax-docs/page.ts'
import { arrows } from './tidy/arrows.ts'
import { deadFiles } from './tidy/dead.ts'
import { faultDocs } from './tidy/faults.ts'
import { lockfile, names, npmScripts, readmes, strayTypes, versions } from './tidy/places.ts'
import { sizes } from './tidy/sizes.ts'
import { taxExamples } from './tidy/tax-examples.ts'
import { type Finding, gitTree } from './tidy/tree.ts'
import { words } from './tidy/words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const tree = gitTree(root)
const findings: Finding[] = [
  ...arrows(tree),
  ...sizes(tree),
  ...words(tree),
  ...deadFiles(tree),
  ...names(tree),
  ...readmes(tree),
  ...lockfile(tree),
  ...npmScripts(tree),
  ...versions(tree),
  ...strayTypes(tree),
  ...faultDocs(tree, FAULTS),
  ...taxExamples(tree, taxPage()),
]
for (const { path, line, message } of findings) console.log(`${path}:${line} ${message}`)
console.log(findings.length === 0 ? `Tidy: ${tree.paths.length} files.` : `${findings.length} findings.`)
process.exitCode = findings.length === 0 ? 0 : 1
