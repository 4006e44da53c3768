import assert from 'node:assert/strict'
import { germany, type Promotion } from '@clearlane/domain'
import type { Clock, Random } from '@clearlane/device-contract/ports'
import {
  createLane,
  DEFAULT_SETTINGS,
  memoryDisk,
  type Journal,
  type Lane,
  type LaneDeps,
  type MemoryDisk,
  type Settings,
} from '@clearlane/lane'
import { memoryCatalogue } from '@clearlane/lane/price-book/memory-catalogue'
import { layoutReceipt } from '@clearlane/lane/receipt/layout'
import type { DaemonProcess } from './daemon-process.ts'
import { createBaggingWatch, type BaggingWatch } from '../checks/bagging.ts'
import { createScanWatch, type ScanWatch } from '../checks/scans.ts'
import { createIncarnation, type Incarnation } from './ports.ts'
import { BOOK, STAFF } from './shop.ts'

type Running = { readonly lane: Lane; readonly life: Incarnation }

/** The lane service as a process: killed, it is started again; its disk stays. */
export type LaneProcess = {
  readonly start: () => void
  readonly kill: () => void
  readonly lane: () => Lane | null
  readonly life: () => Incarnation | null
  readonly disk: MemoryDisk
  readonly scans: ScanWatch
  readonly bagging: BaggingWatch
  readonly close: () => void
  /** Free bytes of its disk, as chaos has it. */
  readonly setFree: (bytes: number) => void
  /** Whether the process dies right after its next commit, before it can tell anybody. */
  readonly dieAtCommit: (on: boolean) => void
  readonly setClockTrusted: (trusted: boolean) => void
}

export const IDENTITY = { laneId: 'sim', installationId: 'simulator', epoch: 1 } as const
const PLENTY = 1e12
const RESTART_MS = 1_200 // as its unit says

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  mode: 'training',
  build: 'simulator',
  storeName: 'Simulator',
  openAtFirstStart: true,
}

export function createLaneProcess(
  clock: Clock,
  random: Random,
  daemon: DaemonProcess,
  promotions: readonly Promotion[],
): LaneProcess {
  const disk = memoryDisk()
  const catalogue = memoryCatalogue()
  catalogue.publish(BOOK, { promotions })
  const machine = { free: PLENTY, trusted: true, diesAtCommit: false }
  const scans = createScanWatch(() => (current?.lane.ledger().staff ?? null) !== null)
  const bagging = createBaggingWatch(clock)
  let current: Running | null = null
  let journal: Journal | null = null

  const kill = (): void => {
    current?.life.revoke()
    current = null
    journal?.close()
    clock.after(RESTART_MS, () => {
      if (current === null) start()
    })
  }
  const start = (): void => {
    const life = createIncarnation(clock, random)
    const opened = disk.open(IDENTITY)
    assert(opened.ok, 'a crash never leaves a journal that cannot be opened')
    journal = opened.value
    const written = fatedJournal(opened.value, life, () => {
      if (!machine.diesAtCommit) return
      machine.diesAtCommit = false
      kill()
    })
    const created = createLane({
      clock: life.clock,
      random,
      journal: written,
      catalogue,
      devices: daemon.linkFor(life, scans),
      ...DESK,
      layout: async (receipt, { jobId, copy }) =>
        layoutReceipt(receipt, { jobId, columns: 48, isCopy: copy }),
      machine: { freeBytes: () => machine.free, clockTrusted: () => machine.trusted, offsetMin: () => 60 },
      profile: germany,
      settings: SETTINGS,
      fatal: kill,
    })
    assert(created.ok, created.ok ? '' : JSON.stringify(created.error))
    current = { lane: created.value, life }
    created.value.onCommit(({ events }) => {
      scans.committed(events)
      bagging.committed(events)
    })
    created.value.start()
  }
  return {
    start,
    kill,
    lane: () => current?.lane ?? null,
    life: () => current?.life ?? null,
    disk,
    scans,
    bagging,
    close: disk.close,
    setFree: (bytes) => (machine.free = bytes),
    dieAtCommit: (on) => (machine.diesAtCommit = on),
    setClockTrusted: (trusted) => (machine.trusted = trusted),
  }
}

/** What a dead process still tries to write does not reach the disk. */
function fatedJournal(journal: Journal, life: Incarnation, committed: () => void): Journal {
  return {
    ...journal,
    append: (placed, stamp) => {
      if (!life.alive()) return { ok: false, error: { kind: 'fatal', detail: 'the process is gone' } }
      const result = journal.append(placed, stamp)
      if (result.ok) committed()
      return result
    },
  }
}

// Hashing is a worker's job outside; here a promise keeps its shape, and the seed its speed.
const DESK: Pick<LaneDeps, 'staff' | 'hasher'> = {
  staff: { byBadge: (badgeId) => STAFF.find((member) => member.badgeId === badgeId) ?? null },
  hasher: { verify: async (hash, pin) => hash === `pin:${pin}` },
}
