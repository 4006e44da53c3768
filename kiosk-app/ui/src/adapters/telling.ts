import type { tellConversation } from '../chart/tell-conversation.ts'

/** Only a demo tells of itself. */
export async function loadTelling(): Promise<typeof tellConversation> {
  const { tellConversation: loaded } = await import('../chart/tell-conversation.ts')
  return loaded
}
