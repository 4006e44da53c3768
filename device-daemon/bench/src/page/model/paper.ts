/** How much paper a full roll has, millimetres. */
export const ROLL_MM = 60_000

/** `52 m` for much, `1.2 m` for little, `40 mm` for almost nothing. */
export function paperLength(mm: number): string {
  if (mm < 1000) return `${Math.round(mm)} mm`
  return mm < 10_000 ? `${(mm / 1000).toFixed(1)} m` : `${Math.round(mm / 1000)} m`
}
