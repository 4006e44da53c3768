// What only composition roots, adapters, tests and tools may touch, each with what to use instead.

const clock = 'Take a Clock port as an argument.'
const random = 'Take a Random port as an argument.'
const stream = 'Take a ByteStream (or another port) as an argument; the real one belongs in adapters/.'

const timers = ['setTimeout', 'setInterval', 'setImmediate', 'requestIdleCallback']

export const bannedGlobals = timers.map((name) => ({ name, message: clock }))

export const bannedProperties = [
  ...['window', 'globalThis', 'self', 'global'].flatMap((object) =>
    timers.map((property) => ({ object, property, message: clock })),
  ),
  { object: 'Date', property: 'now', message: clock },
  { object: 'performance', property: 'now', message: clock },
  { object: 'process', property: 'hrtime', message: clock },
  { object: 'Math', property: 'random', message: random },
  ...['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'randomFillSync'].map((property) => ({
    object: 'crypto',
    property,
    message: random,
  })),
]

const restrictedModules = [
  ...['fs', 'fs/promises', 'child_process', 'http', 'https', 'net', 'tls', 'dgram', 'http2'].map((name) => ({
    name,
    message: stream,
  })),
  ...['timers', 'timers/promises', 'perf_hooks'].map((name) => ({ name, message: clock })),
]

export const bannedImports = {
  paths: [
    ...restrictedModules.flatMap(({ name, message }) => [
      { name, message, allowTypeImports: true },
      { name: `node:${name}`, message, allowTypeImports: true },
    ]),
    ...['crypto', 'node:crypto'].map((name) => ({
      name,
      importNames: [
        'randomBytes',
        'randomInt',
        'randomUUID',
        'randomFillSync',
        'webcrypto',
        'getRandomValues',
      ],
      message: random,
    })),
  ],
}

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only.',
}

export const bannedSyntaxEverywhere = [defaultExport]

export const bannedSyntax = [
  defaultExport,
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
]

const SPOKEN = String.raw`/^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|text|hint|note)$/`
const LETTER = String.raw`/\p{L}/u`
const literal = 'Words of the screen belong in strings/*.json. Say words.t(id).'

/** What a shopper reads or hears, written into a screen in one language. */
export const literalTexts = [
  `JSXText[value=${LETTER}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${LETTER}]`,
  `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${LETTER}]`,
  `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${LETTER}]`,
  `JSXAttribute[name.name=${SPOKEN}] > JSXExpressionContainer > Literal[value=${LETTER}]`,
  `JSXAttribute[name.name=${SPOKEN}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${LETTER}]`,
].map((selector) => ({ selector, message: literal }))
