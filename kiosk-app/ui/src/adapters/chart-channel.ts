/** What the kiosk page of a demo says of its conversation: names of states and of an event, and no more. */
export type Told = { readonly event: string; readonly value: unknown }

const NAME = 'clearlane.chart'

/** Other pages of this lane in this browser hear it; nothing leaves the browser. */
export function tellChart(): (told: Told) => void {
  const channel = new BroadcastChannel(NAME)
  return (told) => channel.postMessage(told)
}

export function hearKiosk(heard: (told: Told) => void): void {
  new BroadcastChannel(NAME).onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isTold(data)) heard(data)
  }
}

function isTold(data: unknown): data is Told {
  return (
    typeof data === 'object' &&
    data !== null &&
    'value' in data &&
    'event' in data &&
    typeof data.event === 'string'
  )
}
