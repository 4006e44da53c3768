import type { Rig } from '../rig/rig.ts'
import type { Seen } from '../rig/screen.ts'
import { inject } from '../rig/strace.ts'
import { playSale } from './play-sale.ts'

export type Victim = 'lane' | 'device-daemon'

/** Decides at each event of a sale, the first is number 1, who dies now. */
export type Blow = (seen: Seen, ordinal: number) => Victim | null

export type Struck = { readonly events: number; readonly blows: number }

/** Plays one scripted sale while processes die as `blow` says: at once, before anything else can happen. */
export async function saleUnderBlows(rig: Rig, blow: Blow): Promise<Struck> {
  let events = 0
  let blows = 0
  let striking = false
  rig.onEvent((seen) => {
    events += 1
    if (striking) return
    const victim = blow(seen, events)
    if (victim === null) return
    blows += 1
    striking = true
    void rig.strike(victim).then(() => {
      striking = false
    })
  })
  try {
    await playSale(rig)
    await rig.until('peace', ({ whole }) => whole)
    return { events, blows }
  } finally {
    rig.onEvent(null)
  }
}

/** At the n-th event, once. */
export function atEvent(victim: Victim, n: number): Blow {
  let done = false
  return (_seen, ordinal) => {
    if (done || ordinal < n) return null
    done = true
    return victim
  }
}

/** At every event of one sale, one kill after the other. A payment that is killed each time it begins never ends, so the same type dies at most `times`. */
export function atEveryEvent(victim: Victim, times = 1): Blow {
  const counts = new Map<string, number>()
  return ({ event: { type } }) => {
    const count = (counts.get(type) ?? 0) + 1
    counts.set(type, count)
    return count > times ? null : victim
  }
}

/** One scripted sale in which the victim dies as soon as the terminal has charged the first card. */
export async function saleKilledOnCharge(rig: Rig, victim: Victim): Promise<void> {
  const { netMinor } = rig.bench.view.terminal
  const charged = rig.bench.until('a charge', ({ terminal }) => terminal.netMinor !== netMinor, 60_000)
  const struck = charged.then(() => rig.strike(victim))
  await Promise.all([playSale(rig), struck])
}

/** One scripted sale in which the lane dies within its n-th sync of the journal; false when there were fewer. */
export async function saleKilledAtSync(rig: Rig, n: number): Promise<boolean> {
  const { processes } = rig
  const blow = await inject(
    processes.pid('lane'),
    `${processes.journal}-wal`,
    `fsync,fdatasync:signal=SIGKILL:when=${n}`,
  )
  const pid = processes.pid('lane')
  void processes.died('lane').then((said) => (said.includes('SIGKILL') ? rig.strike('lane') : undefined))
  await playSale(rig)
  await blow.detach()
  return processes.pid('lane') !== pid
}
