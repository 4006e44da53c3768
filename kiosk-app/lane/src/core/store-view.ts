import type { Store } from '@clearlane/lane-contract'
import type { StoreProfile } from '@clearlane/domain'
import type { Settings } from './settings.ts'

/** What the screen has to know of the store. */
export function storeView(settings: Settings, profile: StoreProfile, laneId: string): Store {
  const { idleMs, idleEmptyMs, idleAnswerMs, languages, storeName, mode } = settings
  const timeouts = { idleMs, idleEmptyMs, idleAnswerMs }
  return { name: storeName, languages, profile, laneId, demo: mode === 'demo', timeouts }
}
