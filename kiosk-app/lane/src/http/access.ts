import { createHash, timingSafeEqual } from 'node:crypto'
import { SUBPROTOCOL } from '@clearlane/lane-contract'

/** What a request says of itself; headers that are missing are undefined. */
export type Caller = {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly secFetchSite: string | undefined
  /** Somebody follows a link or types the address; the page that comes is ours alone. */
  readonly isNavigation?: boolean
}

const TOKEN_PREFIX = 'token.'

/** The one name of this listener. A page of another site that found its way here by DNS says another. */
export function hostOf(port: number): string {
  return `127.0.0.1:${port}`
}

/** Pages and figures: the right host, and no foreign page behind the request. */
export function mayRead({ host, origin, secFetchSite, isNavigation = false }: Caller, port: number): boolean {
  if (host !== hostOf(port)) return false
  if (origin !== undefined && origin !== `http://${hostOf(port)}`) return false
  return isNavigation || (secFetchSite !== 'cross-site' && secFetchSite !== 'same-site')
}

/** The socket moves money: host, origin and token must all be there and right. */
export function mayConnect(
  caller: Caller,
  protocols: readonly string[],
  port: number,
  token: string,
): boolean {
  const asked = protocols.find((one) => one.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length)
  return (
    caller.host === hostOf(port) &&
    caller.origin === `http://${hostOf(port)}` &&
    protocols.includes(SUBPROTOCOL) &&
    asked !== undefined &&
    isSame(asked, token)
  )
}

/** A request may come without a key; one that bears another key is told so, for a browser hides why a socket was refused. */
export function bearsOtherKey(authorization: string | undefined, token: string): boolean {
  return authorization !== undefined && !isSame(authorization, `Bearer ${token}`)
}

/** Compares digests, so that the time taken says nothing of where the texts differ. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
