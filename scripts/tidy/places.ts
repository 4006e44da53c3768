import { type Finding, lineOf, type Tree } from './tree.ts'
import { WORKSPACES } from './workspaces.ts'

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

/** Names of source files and of their folders are kebab-case. */
export function names(tree: Tree): Finding[] {
  const message = 'Write the name in kebab-case.'
  return tree.paths
    .filter((path) => /\.(tsx?|m?js|css)$/.test(path))
    .filter((path) => !path.split('/').every((part) => KEBAB.test(part)))
    .map((path) => ({ path, line: 1, message }))
}

/** Each package says in a README what it is. */
export function readmes(tree: Tree): Finding[] {
  return WORKSPACES.map(({ folder }) => `${folder}/README.md`)
    .filter((path) => !tree.paths.includes(path))
    .map((path) => ({ path, line: 1, message: 'Missing: what the package is, its map, how to add a thing.' }))
}

/** The lockfile may be used with any registry, so it names none. */
export function lockfile(tree: Tree): Finding[] {
  const path = 'package-lock.json'
  if (!tree.paths.includes(path)) return [{ path, line: 1, message: 'Missing. Run `npm install`.' }]
  const message = 'Names a registry. Run `npm install` with the .npmrc of this repository.'
  return tree
    .text(path)
    .split('\n')
    .flatMap((line, index) =>
      /"resolved": "[a-z+]+:/.test(line) ? [{ path, line: index + 1, message }] : [],
    )
}

/** What package.json offers to run is there. */
export function npmScripts(tree: Tree): Finding[] {
  const path = 'package.json'
  const text = tree.text(path)
  return [...text.matchAll(/scripts\/launcher\.mjs ([a-z-]+)/g)]
    .filter(([, name]) => !tree.paths.includes(`scripts/${name ?? ''}.ts`))
    .map(({ 1: name, index }) => ({
      path,
      line: lineOf(text, index),
      message: `scripts/${name ?? ''}.ts is missing.`,
    }))
}

/** A dependency is one version, so that two installs of one commit are the same even without the lockfile. */
export function versions(tree: Tree): Finding[] {
  const message = 'Write the exact version.'
  return tree.paths
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .flatMap((path) =>
      [...tree.text(path).matchAll(/": "[~^]\d/g)].map(({ index }) => ({
        path,
        line: lineOf(tree.text(path), index),
        message,
      })),
    )
}

/** Types that tsc wrote beside a source, because a project imports a file that it does not list. */
export function strayTypes(tree: Tree): Finding[] {
  const message = 'Written by tsc. Delete it, and reference the project it comes from.'
  return tree.paths.filter((path) => path.endsWith('.d.ts')).map((path) => ({ path, line: 1, message }))
}
