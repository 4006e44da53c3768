import type { LinkRules } from './link/digital-link.ts'
import type { CodePatterns } from './pattern/code-patterns.ts'

/** What a store decides about the codes that it reads. */
export type CodeRules = LinkRules & CodePatterns
