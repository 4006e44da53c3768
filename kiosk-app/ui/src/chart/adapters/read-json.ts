/** What the lane answers, or nothing. */
export async function readJson(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}
