const MM_PER_INCH = 25.4
const DIAGONAL_MIN_INCH = 7
const DIAGONAL_MAX_INCH = 65

/**
 * Makes millimetres real on a display whose diagonal is known (`?diagonal=21.5`, in inches). The page fills the display,
 * so its own size in CSS pixels is the display's.
 */
export function measureDisplay(stage: HTMLElement): void {
  const diagonal = Number(new URLSearchParams(location.search).get('diagonal'))
  if (!(diagonal >= DIAGONAL_MIN_INCH && diagonal <= DIAGONAL_MAX_INCH)) return
  const apply = () => {
    const pixels = Math.hypot(innerWidth, innerHeight)
    stage.style.setProperty('--measured-u', `${pixels / (diagonal * MM_PER_INCH)}px`)
  }
  stage.dataset['measured'] = ''
  addEventListener('resize', apply)
  apply()
}
