import { AST_NODE_TYPES, ESLintUtils, type TSESTree } from '@typescript-eslint/utils'
import ts from 'typescript'

/**
 * An expression statement may not throw away a `Result`: a union whose every member has a literal `ok`.
 * `void f()` does not hide one; read `.ok` or hand the value on.
 */
export const noIgnoredResult = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    messages: { ignored: 'This Result is ignored. Look at its `ok`, or return it.' },
    schema: [],
  },
  create(context) {
    const services = ESLintUtils.getParserServices(context)
    const report = (node: TSESTree.Expression) => {
      const value = unwrapped(node)
      if (isResult(services.getTypeAtLocation(value))) context.report({ node, messageId: 'ignored' })
    }
    return { ExpressionStatement: (node) => report(node.expression) }
  },
})

function unwrapped(node: TSESTree.Expression): TSESTree.Expression {
  if (node.type === AST_NODE_TYPES.UnaryExpression && node.operator === 'void')
    return unwrapped(node.argument)
  return node
}

function isResult(type: ts.Type): boolean {
  if (!type.isUnion()) return false
  return type.types.every(hasLiteralOk)
}

function hasLiteralOk(member: ts.Type): boolean {
  const declaration = member.getProperty('ok')?.valueDeclaration
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return false
  return declaration.type?.kind === ts.SyntaxKind.LiteralType
}
