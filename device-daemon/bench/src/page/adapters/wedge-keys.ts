import { feedWedge, NO_KEYS } from '../model/wedge.ts'

/** Hears a plugged-in scanner wherever the focus is, but in a field for text: there it types. */
export function hearWedge(page: Document, onCode: (code: string) => void): void {
  let state = NO_KEYS
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || isTextField(event.target)) return
      const { key, ctrlKey, altKey, metaKey, timeStamp } = event
      const step = feedWedge(state, { key, ctrl: ctrlKey, command: altKey || metaKey, atMs: timeStamp })
      state = step.state
      if (step.swallow) {
        event.preventDefault() // Enter would press the button that has the focus, Tab would leave it
        event.stopPropagation()
      }
      if (step.code !== null) onCode(step.code)
    },
    { capture: true },
  )
}

const TYPED_IN = new Set(['text', 'search', 'number', 'password', 'email', 'tel', 'url'])

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && TYPED_IN.has(target.type)
}
