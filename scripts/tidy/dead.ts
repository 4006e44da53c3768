import { posix } from 'node:path'
import { importsOf, resolveIn } from './imports.ts'
import { type Finding, isTypeScript, type Tree } from './tree.ts'
import { WORKSPACES } from './workspaces.ts'

/** Source files that nothing names: neither an import, nor a URL or a page, nor an entry by convention. */
export function deadFiles(tree: Tree): Finding[] {
  const named = new Set(tree.paths.flatMap((path) => namedBy(tree, path)))
  const isDead = (path: string) => isTypeScript(path) && !named.has(path) && !isEntry(path)
  const message = 'Nothing uses this file. Delete it, or import it where it belongs.'
  return tree.paths.filter(isDead).map((path) => ({ path, line: 1, message }))
}

function isEntry(path: string): boolean {
  if (/\.test\.tsx?$/.test(path) || /(^|\/)(main|vite\.config|vitest\.config)\.tsx?$/.test(path)) return true
  if (/^scripts\/[a-z-]+\.ts$/.test(path)) return true
  return WORKSPACES.some(({ folder }) => path === `${folder}/src/index.ts`)
}

function namedBy(tree: Tree, path: string): string[] {
  const text = tree.text(path)
  if (path.endsWith('.html')) return pageScripts(tree, path, text)
  if (path.endsWith('/package.json')) return exported(tree, path, text)
  if (path === 'eslint.config.js' || isTypeScript(path)) {
    const specifiers = [...importsOf(text).map(({ specifier }) => specifier), ...fileLiterals(text)]
    return specifiers.flatMap((specifier) => resolveIn(tree, path, specifier) ?? rooted(tree, specifier))
  }
  return []
}

// Workers and children are named as URLs or paths, not imported.
const fileLiterals = (text: string) =>
  [...text.matchAll(/['"`]([\w@./-]+\.tsx?)['"`]/g)].map(([, path]) => path ?? '')

const rooted = (tree: Tree, path: string) => (tree.paths.includes(path) ? [path] : [])

function pageScripts(tree: Tree, path: string, text: string): string[] {
  const sources = [...text.matchAll(/src="\/?([^"]+\.tsx?)"/g)].map(([, source]) => source ?? '')
  return sources.flatMap((source) => rooted(tree, posix.join(posix.dirname(path), source)))
}

function exported(tree: Tree, path: string, text: string): string[] {
  const targets = [...text.matchAll(/"(\.\/src\/[^"*]+\.tsx?)"/g)].map(([, target]) => target ?? '')
  return targets.flatMap((target) => rooted(tree, posix.join(posix.dirname(path), target)))
}
