import { existsSync } from 'node:fs'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of the journeys, or null. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const named = environment['CLEARLANE_CHROMIUM']
  const candidates = named === undefined ? PATHS : [named]
  return candidates.find(exists) ?? null
}

export const CHROMIUM_MISSING =
  'Chromium is missing, and the journeys need it. Install it: sudo apt-get install --no-install-recommends chromium'
