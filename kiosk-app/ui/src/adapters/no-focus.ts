/**
 * A finger takes no focus: the Enter of a scanner that types would press the last button once more, and a screen that goes
 * with the focus in it is laid out half made.
 */
export function fingersTakeNoFocus(): void {
  addEventListener('pointerdown', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  addEventListener('mousedown', (event) => event.preventDefault())
}
