import type { CodePatterns } from '../gs1/pattern/code-patterns.ts'

/** What our own member cards and stickers look like, until a store writes its own. */
export const CLEARLANE_CODES = {
  reducedLabels: [
    { pattern: "'RED'IIIIIIIIIIIIIPPPPPC", decimals: 2 },
    { pattern: "'OFF'IIIIIIIIIIIIIDDC", decimals: 0 },
  ],
  memberCodes: ["'CLM'IIIIIIIIC"],
} as const satisfies Partial<CodePatterns>
