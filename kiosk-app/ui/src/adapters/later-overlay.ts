import type { LaterOverlay } from '../later-overlay.tsx'

export async function loadLaterOverlay(): Promise<typeof LaterOverlay> {
  const { LaterOverlay: loaded } = await import('../later-overlay.tsx')
  return loaded
}
