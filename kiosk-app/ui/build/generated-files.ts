import { LANGUAGES } from '../src/strings/languages.ts'
import { tokens } from '../src/theme/tokens.ts'
import { produceDrawings } from './produce/drawings.ts'
import type { MessageFile } from '@clearlane/lane-contract/messages'
import { argumentTypes, compileMessages, messagesIn } from './compile-strings.ts'
import { tokensCss } from './tokens-css.ts'

export type Generated = {
  readonly path: string
  readonly text: string
  readonly parser: 'json' | 'typescript' | 'css'
}

/** Everything that is made from another file of `src`; paths are relative to it. */
export function generatedFiles(read: (path: string) => string): readonly Generated[] {
  const messages = (language: string) => messagesIn(read(`strings/${language}.json`))
  return [
    ...LANGUAGES.map((language) =>
      catalogue(`strings/generated/${language}.json`, messages(language), language),
    ),
    catalogue('strings/generated/first-page.json', messages('en'), 'en', (id) => !id.startsWith('staff.')),
    {
      path: 'strings/generated/message-arguments.ts',
      text: argumentTypes(messages('en')),
      parser: 'typescript',
    },
    { path: 'view/drawn-produce.ts', text: drawnProduce(), parser: 'typescript' },
    { path: 'theme/tokens.css', text: tokensCss(tokens), parser: 'css' },
  ]
}

function catalogue(
  path: string,
  file: MessageFile,
  language: string,
  belongs = (_id: string) => true,
): Generated {
  const chosen = Object.fromEntries(Object.entries(file).filter(([id]) => belongs(id)))
  return { path, text: JSON.stringify(compileMessages(chosen, language)), parser: 'json' }
}

/** One text, since it is the smallest: the page looks up the drawing of a thing by its number. */
function drawnProduce(): string {
  const about =
    '/** Numbers of the IFPS that have a drawing of their own, `public/pictures/produce/<number>.svg`. */'
  return `${about}\nexport const drawnProduce = '${[...produceDrawings.keys()].join(' ')}'`
}
