import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FAULTS } from '@clearlane/device-contract'
import { format, resolveConfig } from 'prettier'
import { takeNoOptions } from './call/take-no-options.ts'
import { faultPage } from './tidy/faults.ts'

takeNoOptions('fault-docs', 'Writes docs/faults.md from the fault catalogue.')

const path = fileURLToPath(new URL('../docs/faults.md', import.meta.url))
mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true })
const config = await resolveConfig(path)
writeFileSync(path, await format(faultPage(FAULTS), { ...config, parser: 'markdown' }))
console.log('Wrote docs/faults.md.')
