/** Minutes and seconds between an instant (ISO 8601) and now, as `0:42`. Never negative: clocks may step. */
export function elapsedText(sinceAt: string, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(sinceAt)) / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
