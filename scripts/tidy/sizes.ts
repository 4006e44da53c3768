import ts from 'typescript'
import { type Finding, isTypeScript, type Tree } from './tree.ts'

export const FILE_LINES_MAX = 400
export const FUNCTION_LINES_MAX = 70

export function sizes(tree: Tree): Finding[] {
  return tree.paths.filter(isTypeScript).flatMap((path) => {
    const text = tree.text(path)
    return [...fileSize(path, text), ...functionSizes(path, text)]
  })
}

function fileSize(path: string, text: string): Finding[] {
  const lines = text.split('\n').length - 1
  if (lines <= FILE_LINES_MAX) return []
  return [{ path, line: 1, message: `${lines} lines, at most ${FILE_LINES_MAX}. Split it by idea.` }]
}

function functionSizes(path: string, text: string): Finding[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const findings: Finding[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && !isDescribeBody(node)) {
      const first = lineAt(source, node.getStart(source))
      const lines = lineAt(source, node.getEnd()) - first + 1
      if (lines > FUNCTION_LINES_MAX) {
        const message = `A function of ${lines} lines, at most ${FUNCTION_LINES_MAX}. Move pure parts below it.`
        findings.push({ path, line: first, message })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return findings
}

// A `describe` body is a list of tests, not a function that somebody has to understand as a whole.
function isDescribeBody(node: ts.Node): boolean {
  const { parent } = node
  return ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText())
}

const lineAt = (source: ts.SourceFile, position: number) =>
  source.getLineAndCharacterOfPosition(position).line + 1
