import { posix } from 'node:path'
import ts from 'typescript'
import { lineOf, type Tree } from './tree.ts'
import { WORKSPACES } from './workspaces.ts'

export type Import = {
  readonly specifier: string
  readonly line: number
  /** Loaded only when asked for, or not at all: `import()` or `import type`. */
  readonly isLazy: boolean
}

/** Every module that a file names: static, type-only, re-exported or dynamic. */
export function importsOf(text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: lineOf(text, pos),
    isLazy: isLazy(text.slice(0, pos + 1)),
  }))
}

function isLazy(before: string): boolean {
  const statement = before.slice(Math.max(before.lastIndexOf('import'), before.lastIndexOf('export')))
  return /^(import\s*\(|(import|export) type\b)/.test(statement)
}

/** `@clearlane/lane/journal/open` is {name: 'lane', rest: 'journal/open'}; null for foreign packages. */
export function ours(specifier: string): { readonly name: string; readonly rest: string } | null {
  const match = /^@clearlane\/([^/]+)(?:\/(.*))?$/.exec(specifier)
  return match?.[1] === undefined ? null : { name: match[1], rest: match[2] ?? '' }
}

/** The file of the tree that a specifier means when `from` names it, or null. */
export function resolveIn(tree: Tree, from: string, specifier: string): string | null {
  if (specifier.startsWith('.'))
    return known(tree, posix.join(posix.dirname(from), specifier.split('?')[0] ?? ''))
  const own = ours(specifier)
  const folder = WORKSPACES.find(({ name }) => name === own?.name)?.folder
  if (own === null || folder === undefined) return null
  return known(tree, exportTarget(tree, folder, own.rest))
}

function exportTarget(tree: Tree, folder: string, rest: string): string {
  const manifest: unknown = JSON.parse(tree.text(`${folder}/package.json`))
  const exported = field(manifest, 'exports')
  const exact = field(exported, rest === '' ? '.' : `./${rest}`)
  if (typeof exact === 'string') return posix.join(folder, exact)
  const wild = field(exported, './*')
  return typeof wild === 'string' ? posix.join(folder, wild.replace('*', rest)) : folder
}

export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

const known = (tree: Tree, path: string) => (tree.paths.includes(path) ? path : null)
