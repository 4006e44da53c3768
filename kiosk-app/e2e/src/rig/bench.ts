import type { BenchView } from '@clearlane/bench'
import type { Act } from '@clearlane/bench/acts'
import { Watched } from './wait.ts'

/** The hands at the devices: acts of the bench's control API, and what the devices show. */
export class Bench {
  readonly #url: string
  readonly #watched: Watched<BenchView>
  readonly #stream = new AbortController()

  constructor(url: string, view: BenchView) {
    this.#url = url
    this.#watched = new Watched(view)
    void this.#follow()
  }

  get view(): BenchView {
    return this.#watched.value
  }

  async act(act: Act): Promise<void> {
    const response = await fetch(new URL('/api/act', this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    })
    if (!response.ok) throw new Error(`The bench refused ${JSON.stringify(act)}: ${await response.text()}`)
    this.#take(await response.text())
  }

  async scan(data: string, symbology: string | null = ']E0'): Promise<void> {
    await this.act({ act: 'scan', data, symbology })
  }

  until(what: string, isSo: (view: BenchView) => boolean, limitMs?: number): Promise<BenchView> {
    return this.#watched.until(what, isSo, limitMs, (view) => JSON.stringify(view.terminal))
  }

  listen(listener: (view: BenchView) => void): () => void {
    return this.#watched.listen(listener)
  }

  /** The picture of a printed receipt; its texts are in it as they are on paper. */
  async receipt(number: number): Promise<string> {
    const response = await fetch(new URL(`/api/receipts/${number}.svg`, this.#url))
    return response.text()
  }

  close(): void {
    this.#stream.abort()
  }

  async #follow(): Promise<void> {
    try {
      const { body } = await fetch(new URL('/api/events', this.#url), { signal: this.#stream.signal })
      if (body === null) return
      let text = ''
      for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
        const messages = (text + chunk).split('\n\n')
        text = messages.pop() ?? ''
        for (const message of messages) this.#take(message.replace(/^data: /, ''))
      }
    } catch (error) {
      if (!this.#stream.signal.aborted) throw error
    }
  }

  #take(text: string): void {
    const view: unknown = JSON.parse(text)
    if (isView(view)) this.#watched.set(view)
  }
}

export async function openBench(url: string): Promise<Bench> {
  const response = await fetch(new URL('/api/state', url))
  const view: unknown = await response.json()
  if (!isView(view)) throw new Error('The bench shows nothing.')
  return new Bench(url, view)
}

// Our own demo page's own words: their shape is that package's business.
function isView(value: unknown): value is BenchView {
  return typeof value === 'object' && value !== null && 'terminal' in value && 'settings' in value
}
