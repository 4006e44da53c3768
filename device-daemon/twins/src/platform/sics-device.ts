import type { Clock, Timer } from '@clearlane/device-contract/ports'
import { createSubject } from '../core/observable.ts'
import type { LoadCellOptions } from '../scale/load-cell.ts'
import type { PlatformLoad } from './platform-load.ts'
import { INQUIRIES, weightAnswer } from './sics-answers.ts'

export type SicsOptions = LoadCellOptions & {
  readonly unit: 'g' | 'kg'
  /** Between two values of `SIR`. */
  readonly repeatMs: number
}

const LOOK_MS = 100
const REST_WAIT_MS = 3_000 // S, Z and T wait so long for rest
const OVER_DIVISIONS = 9 // a scale shows up to 9 divisions above its capacity (EN 45501)
const UNDER_DIVISIONS = 20 // below zero; then it is underload
const ZERO_RANGE = 0.02 // of the capacity

/** The commands of MT-SICS levels 0 and 1 that a platform needs, as the device carries them out. */
export class SicsDevice {
  readonly tareG = createSubject(0)
  readonly #clock: Clock
  readonly #load: PlatformLoad
  readonly #options: SicsOptions
  readonly #say: (text: string) => void
  #repeating: Timer | null = null
  #waiting: Timer | null = null

  constructor(clock: Clock, load: PlatformLoad, options: SicsOptions, say: (text: string) => void) {
    this.#clock = clock
    this.#load = load
    this.#options = options
    this.#say = say
  }

  obey(command: string): void {
    const texts = Object.hasOwn(INQUIRIES, command) ? (INQUIRIES[command] ?? []) : this.#act(command)
    for (const text of texts) this.#say(text)
  }

  stop(): void {
    this.#repeating?.cancel()
    this.#waiting?.cancel()
    this.#repeating = null
    this.#waiting = null
  }

  tare(): string {
    const outside = this.#outside()
    if (outside !== null) return `T ${outside}`
    const { grams } = this.#load.shown()
    this.tareG.set(grams)
    return weightAnswer('T', { grams, isStable: true }, this.#options.unit)
  }

  #act(command: string): readonly string[] {
    switch (command) {
      case '@':
        this.stop()
        this.tareG.set(0)
        return INQUIRIES['I4'] ?? []
      case 'S':
        this.stop()
        return this.#atRest('S', () => this.#weight())
      case 'SI':
        this.stop()
        return [this.#weight()]
      case 'SIR':
        this.stop()
        this.#repeat()
        return []
      case 'Z':
        return this.#atRest('Z', () => this.#zero())
      case 'T':
        return this.#atRest('T', () => this.tare())
      case 'TAC':
        this.tareG.set(0)
        return ['TAC A']
      default:
        return ['ES'] // unknown, or not in capitals
    }
  }

  #outside(): '+' | '-' | null {
    const { grams } = this.#load.shown()
    const { capacityG, divisionG } = this.#options
    if (grams > capacityG + OVER_DIVISIONS * divisionG) return '+'
    return grams < -UNDER_DIVISIONS * divisionG ? '-' : null
  }

  #weight(): string {
    const outside = this.#outside()
    if (outside !== null) return `S ${outside}`
    const { grams, isStable } = this.#load.shown()
    return weightAnswer('S', { grams: grams - this.tareG.get(), isStable }, this.#options.unit)
  }

  #repeat(): void {
    this.#repeating = this.#clock.after(this.#options.repeatMs, () => this.#repeat())
    this.#say(this.#weight())
  }

  /** At once when it rests; otherwise later, or `I` when it does not rest in time. */
  #atRest(command: string, act: () => string): readonly string[] {
    const endMs = this.#clock.monoMs() + REST_WAIT_MS
    const wait = (): void => {
      this.#waiting = this.#clock.after(LOOK_MS, () => {
        if (this.#rests()) this.#say(act())
        else if (this.#clock.monoMs() >= endMs) this.#say(`${command} I`)
        else wait()
      })
    }
    if (this.#rests()) return [act()]
    wait()
    return []
  }

  #rests(): boolean {
    return this.#outside() !== null || this.#load.shown().isStable
  }

  #zero(): string {
    const { grams } = this.#load.shown()
    if (Math.abs(grams) > this.#options.capacityG * ZERO_RANGE) return grams > 0 ? 'Z +' : 'Z -'
    this.#load.cell.zero()
    this.tareG.set(0)
    return 'Z A'
  }
}
