import type { ProduceTile } from '@clearlane/lane-contract'

/** Four by four on a tall screen, five by three and a rest on a wide one. */
export const PRODUCE_PAGE = 15

/** One page of tiles; the lane has sorted them, the most wanted first. */
export function pageOf(tiles: readonly ProduceTile[], page: number): readonly ProduceTile[] {
  return tiles.slice(page * PRODUCE_PAGE, (page + 1) * PRODUCE_PAGE)
}

export function pageTotal(tiles: readonly ProduceTile[]): number {
  return Math.max(1, Math.ceil(tiles.length / PRODUCE_PAGE))
}
