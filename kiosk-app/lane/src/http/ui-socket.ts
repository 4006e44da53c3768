import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Compile } from 'typebox/compile'
import { CLIENT_BYTES_MAX, SUBPROTOCOL, Told, UiMessage, type LaneMessage } from '@clearlane/lane-contract'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { UiPort } from '../core/ui-port.ts'
import { mayConnect } from './access.ts'
import type { KioskWatch } from './kiosk-watch.ts'

export type UiSocketOptions = {
  readonly lane: UiPort
  readonly token: string
  /** Null outside a demo, where a screen has nothing to tell. */
  readonly watch: KioskWatch | null
  readonly port: () => number
  readonly log: (event: string, fields: Readonly<Record<string, string>>) => void
}

export type UiSocket = {
  /** For the server's `upgrade` event. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

const PATH = '/api/socket'
const BEHIND_BYTES_MAX = 8 * 1024 * 1024 // a browser this far behind starts again from a snapshot

const CLOSE_NOT_UNDERSTOOD = 1008
const CLOSE_SUPERSEDED = 4001

const isUiMessage = Compile(UiMessage)
const isTold = Compile(Told)

/** The screen's WebSocket: only with the right host, origin and token; anything not understood ends it. */
export function createUiSocket(options: UiSocketOptions): UiSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: CLIENT_BYTES_MAX,
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  })
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy())
      if (!isAllowed(request, options)) {
        options.log('socket-refused', {
          host: request.headers.host ?? '',
          origin: request.headers.origin ?? '',
        })
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      server.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, options))
    },
    close: () => {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

function isAllowed({ headers, url }: IncomingMessage, { port, token }: UiSocketOptions): boolean {
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim())
  const caller = { host: headers.host, origin: headers.origin, secFetchSite: undefined }
  return url === PATH && mayConnect(caller, protocols, port(), token)
}

function serve(socket: WebSocket, { lane, log, watch }: UiSocketOptions): void {
  const teller = watch?.join() ?? null
  const connection = lane.connectUi((message) => send(socket, message))
  socket.on('message', (data, isBinary) => {
    const message: unknown = isBinary ? null : valueIn(data)
    if (isUiMessage.Check(message)) connection.receive(message)
    else if (teller !== null && isTold.Check(message)) teller.tell(message)
    else {
      log('socket-message-refused', {})
      socket.close(CLOSE_NOT_UNDERSTOOD, 'not understood')
    }
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    connection.close()
    teller?.leave()
  })
}

function send(socket: WebSocket, message: LaneMessage): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > BEHIND_BYTES_MAX) {
    socket.terminate()
    return
  }
  socket.send(JSON.stringify(message))
  if (message.type === 'superseded') socket.close(CLOSE_SUPERSEDED, 'superseded')
}

function valueIn(data: RawData): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(data))
    return JSON.parse(text)
  } catch {
    return null
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
