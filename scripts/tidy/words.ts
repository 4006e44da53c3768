import { type Finding, isTest, isTypeScript, lineOf, type Tree } from './tree.ts'

type Ban = { readonly pattern: RegExp; readonly message: string; readonly where: (path: string) => boolean }

const isText = (path: string) => /\.(tsx?|m?js|md|json|css|html|sh|service)$/.test(path) || path === '.ci/run'
const isCode = (path: string) => /\.(tsx?|m?js|css|html)$/.test(path)

const BANS: readonly Ban[] = [
  { pattern: /\b(TODO|FIXME|HACK)\b|\bXXX:/g, message: 'do it now, or leave it out', where: isText },
  { pattern: /@ts-(ignore|expect-error|nocheck)/g, message: 'mend the type instead', where: isCode },
  { pattern: /eslint-disable/g, message: 'mend the code, or change the rule for all', where: isCode },
  {
    pattern: /\b(test|it|describe)\.(skip|only|todo|fails)\b/g,
    message: 'a test runs or does not exist',
    where: isTest,
  },
  {
    pattern: /\bvi\.(mock|doMock|stubGlobal)\b/g,
    message: 'give the module a fake transport',
    where: isTest,
  },
  { pattern: /not (yet )?implemented/gi, message: 'build it or leave it out', where: isCode },
  {
    pattern: /(\.\.\/)+shared(?=\/(design|data|hooks)|[\s'"`)])|\/work\//g,
    message: 'this names a place outside the repository',
    where: isText,
  },
  {
    pattern: /\b(enum|namespace) [A-Z]\w* \{/g,
    message: 'only erasable syntax runs here',
    where: isTypeScript,
  },
]

/** Marks and words that may not be committed. */
export function words(tree: Tree): Finding[] {
  const ownRules = (path: string) => path.startsWith('scripts/tidy/') || path === 'package-lock.json'
  return tree.paths
    .filter((path) => isText(path) && !ownRules(path))
    .flatMap((path) =>
      BANS.filter(({ where }) => where(path)).flatMap((ban) => hits(path, tree.text(path), ban)),
    )
}

function hits(path: string, text: string, ban: Ban): Finding[] {
  return [...text.matchAll(ban.pattern)].map((match) => ({
    path,
    line: lineOf(text, match.index),
    message: `"${match[0].trim()}": ${ban.message}.`,
  }))
}
