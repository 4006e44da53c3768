import { SUBPROTOCOL } from '../subprotocol.ts'
import { backOffMs } from '../back-off.ts'

/** A lane that restarts is back sooner than this: until then the basket stays on the screen. */
const PATIENCE_MS = 2_500

export type Socket = {
  readonly send: (text: string) => void
  readonly dial: () => void
  /** Stops dialling, for a screen that another one has replaced. */
  readonly stop: () => void
}

export type SocketListener = {
  readonly onOpen: () => void
  readonly onText: (text: string, atMs: number) => void
  /** The lane has been away for longer than a restart takes. */
  readonly onLost: () => void
  /** One more dial without a welcome, after that. */
  readonly onStillLost: () => void
}

/** The one WebSocket of the page: dials for ever, with back-off. */
export function openSocket(url: string, token: string, listener: SocketListener): Socket {
  let socket: WebSocket | null = null
  let failures = 0
  let stopped = false
  let patience: ReturnType<typeof setTimeout> | null = null

  let lost = false

  const loseHope = () => {
    if (lost) listener.onStillLost()
    patience ??= setTimeout(() => {
      lost = true
      listener.onLost()
    }, PATIENCE_MS)
  }
  const regainHope = () => {
    lost = false
    if (patience !== null) clearTimeout(patience)
    patience = null
  }
  const dial = () => {
    stopped = false
    const dialled = new WebSocket(url, [SUBPROTOCOL, `token.${token}`])
    socket = dialled
    dialled.onopen = () => {
      failures = 0
      regainHope()
      listener.onOpen()
    }
    dialled.onmessage = ({ data }) => {
      if (typeof data === 'string') listener.onText(data, performance.now())
    }
    dialled.onclose = () => {
      if (stopped || socket !== dialled) return
      loseHope()
      setTimeout(dial, backOffMs(failures++))
    }
  }
  return {
    dial,
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text)
    },
    stop: () => {
      stopped = true
      regainHope()
      socket?.close()
    },
  }
}
