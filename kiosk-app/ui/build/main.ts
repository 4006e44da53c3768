import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { generatedFiles } from './generated-files.ts'
import { produceDrawings } from './produce/drawings.ts'

const source = join(import.meta.dirname, '../src')
const files = generatedFiles((path) => readFileSync(join(source, path), 'utf8'))
for (const { path, text, parser } of files) {
  const pretty = await format(text, { parser, semi: false, singleQuote: true, printWidth: 110 })
  writeFileSync(join(source, path), pretty)
}

const pictures = join(import.meta.dirname, '../public/pictures/produce')
for (const [plu, svg] of produceDrawings) writeFileSync(join(pictures, `${plu}.svg`), svg)
