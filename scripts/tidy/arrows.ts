import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { field, type Import, importsOf, ours } from './imports.ts'
import { type Finding, isTest, isTypeScript, type Tree } from './tree.ts'
import { type Workspace, workspaceOf } from './workspaces.ts'

/** Imports between workspaces that the table does not allow, and packages that are not declared. */
export function arrows(tree: Tree): Finding[] {
  return tree.paths.filter(isTypeScript).flatMap((path) => {
    const workspace = workspaceOf(path)
    if (workspace === undefined) return []
    return importsOf(tree.text(path)).flatMap((found) => {
      const message = trouble(tree, workspace, path, found)
      return message === null ? [] : [{ path, line: found.line, message }]
    })
  })
}

function trouble(tree: Tree, workspace: Workspace, path: string, found: Import): string | null {
  const { specifier } = found
  if (specifier.startsWith('.')) return relativeTrouble(workspace, path, specifier)
  if (isBuiltin(specifier)) return nodeTrouble(workspace, path, specifier)
  const own = ours(specifier)
  if (own !== null) return arrowTrouble(workspace, path, own.name, found.isLazy)
  return undeclaredTrouble(tree, workspace, path, specifier)
}

function relativeTrouble(workspace: Workspace, path: string, specifier: string): string | null {
  if (workspace.name === 'scripts') return null
  const target = posix.join(posix.dirname(path), specifier)
  if (workspaceOf(target)?.name === workspace.name || !target.includes('/src/')) return null
  return `${specifier} leaves ${workspace.folder}. Import the other package by its name.`
}

function nodeTrouble(workspace: Workspace, path: string, specifier: string): string | null {
  if (workspace.noNode !== true || isTest(path) || !path.includes('/src/')) return null
  return `${workspace.folder} runs without Node, so it may not import ${specifier}. Take a port as an argument.`
}

function arrowTrouble(workspace: Workspace, path: string, name: string, isLazy: boolean): string | null {
  const allowed = [
    ...workspace.imports,
    workspace.name,
    ...(isTest(path) ? (workspace.tests ?? []) : []),
    ...(isLazy ? (workspace.lazy ?? []) : []),
  ]
  if (allowed.includes('*') || allowed.includes(name)) return null
  return `${workspace.folder} may not import @clearlane/${name}; it may import: ${allowed.join(', ')}.`
}

function undeclaredTrouble(tree: Tree, workspace: Workspace, path: string, specifier: string): string | null {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const isTool =
    isTest(path) || !path.includes('/src/') || ['scripts', 'e2e', 'simulator'].includes(workspace.name)
  const manifests = [`${workspace.folder}/package.json`, ...(isTool ? ['package.json'] : [])]
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies']
  const declared = manifests
    .filter((manifest) => tree.paths.includes(manifest))
    .some((manifest) =>
      kinds.some((kind) => field(field(JSON.parse(tree.text(manifest)), kind), name) !== undefined),
    )
  return declared ? null : `${name} is not among the dependencies of ${workspace.folder}/package.json.`
}
