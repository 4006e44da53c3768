import { hostOf } from './access.ts'

/** For every answer: nothing but our own files, no frames, no other window. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self' ws://${hostOf(port)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  }
}

/**
 * Built files have their contents in their names; pictures are drawn again on many screens, each time they are not kept.
 * Null for everything else, which no cache keeps.
 */
export function keptFor(path: string): string | null {
  if (path.startsWith('/assets/')) return 'max-age=31536000, immutable'
  return path.startsWith('/pictures/') ? 'max-age=3600' : null
}
