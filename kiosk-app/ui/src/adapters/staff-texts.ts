import type { Catalogues } from '../strings/words.ts'

/** Staff come long after the first page is painted, which their texts would only make heavier. */
export async function loadStaffTexts(): Promise<Catalogues> {
  const { staffTexts } = await import('../strings/staff-texts.ts')
  return staffTexts
}
