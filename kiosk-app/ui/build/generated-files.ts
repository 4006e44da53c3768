import { tokens } from '../src/theme/tokens.ts'
import { produceDrawings } from './produce/drawings.ts'
import { argumentTypes, compileMessages, readMessages } from './compile-strings.ts'
import { tokensCss } from './tokens-css.ts'

export type Generated = {
  readonly path: string
  readonly text: string
  readonly parser: 'json' | 'typescript' | 'css'
}

/** Everything that is made from another file of `src`; paths are relative to it. */
export function generatedFiles(read: (path: string) => string): readonly Generated[] {
  const messages = (language: string) => readMessages(read(`strings/${language}.json`))
  return [
    ...['en', 'de'].map((language) => ({
      path: `strings/generated/${language}.json`,
      text: JSON.stringify(compileMessages(messages(language))),
      parser: 'json' as const,
    })),
    {
      path: 'strings/generated/message-arguments.ts',
      text: argumentTypes(messages('en')),
      parser: 'typescript',
    },
    { path: 'view/drawn-produce.ts', text: drawnProduce(), parser: 'typescript' },
    { path: 'theme/tokens.css', text: tokensCss(tokens), parser: 'css' },
  ]
}

/** One text, since it is the smallest: the page looks up the drawing of a thing by its number. */
function drawnProduce(): string {
  const about =
    '/** Numbers of the IFPS that have a drawing of their own, `public/pictures/produce/<number>.svg`. */'
  return `${about}\nexport const drawnProduce = '${[...produceDrawings.keys()].join(' ')}'`
}
