const STORED = 'clearlane.token'
const FRAGMENT = /^#token=([A-Za-z0-9_-]{1,128})$/

/** The key of this page: from the address the first time, then from the tab's own store. It leaves the address bar. */
export function takeToken(): string | null {
  const given = FRAGMENT.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(STORED, given)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return given ?? sessionStorage.getItem(STORED)
}

/** Whether the lane is there and says that this is not its key; a refused WebSocket alone looks like a lane that is away. */
export async function isOtherKey(token: string): Promise<boolean> {
  try {
    const answer = await fetch('./api/produce', {
      method: 'HEAD',
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.status === 401
  } catch {
    return false
  }
}
