const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How every browser of ours is launched. */
export function chromiumOptions(executablePath = process.env['CLEARLANE_CHROMIUM'] ?? '/usr/bin/chromium') {
  return { executablePath, headless: true, args: FLAGS }
}
