import type { LinkRules } from './link/digital-link.ts'

/** What a store decides about the codes that it reads. */
export type CodeRules = LinkRules
