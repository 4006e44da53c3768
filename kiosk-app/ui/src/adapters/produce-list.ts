import { askedAgain } from '../link/asked-again.ts'
import { readProduceTiles } from '../link/check-message.ts'
import type { ProduceTile } from '@clearlane/lane-contract'

/** The tiles of this lane's price book; nothing when the lane does not give them, however often it is asked. */
export function loadProduce(token: string): Promise<readonly ProduceTile[] | null> {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
  return askedAgain(() => fetchProduce(token).catch(() => null), wait)
}

async function fetchProduce(token: string): Promise<readonly ProduceTile[] | null> {
  const answer = await fetch('./api/produce', { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) return null
  const tiles = readProduceTiles(await answer.json())
  return tiles.ok ? tiles.value : null
}
