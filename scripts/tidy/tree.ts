import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Finding = { readonly path: string; readonly line: number; readonly message: string }

/** The repository as the rules see it: paths relative to its root, with `/`. */
export type Tree = {
  readonly paths: readonly string[]
  text(path: string): string
}

/** All files that git has or would take. */
export function gitTree(root: string): Tree {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)))
  const texts = new Map<string, string>()
  const text = (path: string) => {
    const known = texts.get(path) ?? readFileSync(join(root, path), 'utf8')
    texts.set(path, known)
    return known
  }
  return { paths: paths.toSorted(), text }
}

/** A tree of texts in memory. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  return { paths: Object.keys(files).toSorted(), text: (path) => files[path] ?? '' }
}

export const isTypeScript = (path: string) => /\.tsx?$/.test(path) && !/(^|\/)fixtures\//.test(path)
/** Tests, and what only tests share: `testing/` folders. */
export const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path)

export const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length
