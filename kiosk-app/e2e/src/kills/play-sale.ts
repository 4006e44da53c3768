import type { Rig, Scene } from '../rig/rig.ts'
import { nextStep, type Step } from './scripted-sale.ts'

const STEPS_MAX = 200
/** Longer than the daemon keeps a scan that nobody acknowledged, so that a repeat is never the second of two. */
const PATIENCE_MS = 4_000
const WAIT_MS = 30_000

/** Plays the scripted sale to its end, whatever happens to the processes meanwhile. */
export async function playSale(rig: Rig): Promise<void> {
  const before = rig.screen.ledger.lastSale?.saleId ?? null
  const isOver = ({ picture: { ledger }, whole }: Scene) =>
    whole && ledger.sale === null && (ledger.lastSale?.saleId ?? null) !== before
  for (let count = 0; count < STEPS_MAX; count++) {
    const scene = await rig.until('something to do', (now) => isOver(now) || nextStep(now) !== null, WAIT_MS)
    if (isOver(scene)) return
    const step = nextStep(scene)
    if (step !== null) await take(rig, step)
  }
  throw new Error(`The sale did not end within ${STEPS_MAX} steps.`)
}

/** Acts once and waits for its effect; without one somebody tries again. */
async function take(rig: Rig, step: Step): Promise<void> {
  if (step.act !== undefined) await rig.bench.act(step.act)
  if (step.ask !== undefined) rig.screen.send(step.ask)
  const struckAt = rig.screen
  const isDone = (scene: Scene) => nextStep(scene)?.name !== step.name || rig.screen !== struckAt
  await rig.until(`effect of ${step.name}`, isDone, PATIENCE_MS).catch(() => undefined)
}
