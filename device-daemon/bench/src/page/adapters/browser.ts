/** Milliseconds on a clock that only goes forward. */
export const nowMs = (): number => performance.now()

/** Calls once after `delayMs`; answers how to stop it. */
export function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs)
  return () => clearTimeout(timer)
}

/** Saves a text as a file of the person at the page. */
export function download(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
