const TOLD_EVERY_MS = 1_000

/** Says that somebody is there, once a second at most, while the screen is touched or keys are pressed. */
export function whileTouched(stage: HTMLElement, say: () => void): void {
  let toldMs = -Infinity
  const touched = ({ timeStamp }: Event) => {
    if (timeStamp - toldMs < TOLD_EVERY_MS) return
    toldMs = timeStamp
    say()
  }
  stage.addEventListener('pointerdown', touched, true)
  window.addEventListener('keydown', touched, true)
}
