import type { BenchView } from '../../view.ts'

export type Link = 'connecting' | 'live' | 'lost'

/** Listens to the bench's stream; the browser connects again by itself. */
export function listenToBench(onView: (view: BenchView) => void, onLink: (link: Link) => void): void {
  const source = new EventSource('/api/events')
  source.addEventListener('open', () => onLink('live'))
  source.addEventListener('error', () => onLink('lost'))
  source.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const value: unknown = typeof data === 'string' ? JSON.parse(data) : null
    if (isView(value)) onView(value)
  })
}

const PARTS = ['scanner', 'scale', 'terminal', 'printer', 'pole', 'settings', 'receipts']

/** Server and page are of one build; this only tells a view from something else. */
function isView(value: unknown): value is BenchView {
  return typeof value === 'object' && value !== null && PARTS.every((part) => part in value)
}
