import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { takeNoOptions } from './call/take-no-options.ts'
import { taxPage } from './tax-docs/page.ts'

takeNoOptions('tax-docs', 'Writes docs/tax-examples.md.')

const path = fileURLToPath(new URL('../docs/tax-examples.md', import.meta.url))
const config = await resolveConfig(path)
writeFileSync(path, await format(taxPage(), { ...config, parser: 'markdown' }))
console.log('Wrote docs/tax-examples.md.')
