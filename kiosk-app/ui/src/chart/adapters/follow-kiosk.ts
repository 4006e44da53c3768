import { readNews } from '../read-story.ts'
import type { Told } from '@clearlane/lane-contract'

export type Following = {
  /** Everything begins again with what comes next. */
  readonly began: () => void
  /** Nothing when no kiosk tells anything. */
  readonly heard: (news: readonly Told[]) => void
  readonly lost: () => void
}

/** The kiosk as the lane tells it; the browser dials again by itself. */
export function followKiosk({ began, heard, lost }: Following): void {
  const source = new EventSource('./api/demo/kiosk')
  source.onopen = began
  source.onerror = lost
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const news = readNews(JSON.parse(data))
    if (news.ok) heard(news.value)
  }
}
