import { ok } from '@clearlane/domain'
import type { Answer } from './context.ts'

const ANSWERS_MAX = 256

/** The first answer to each command id: one that is sent again gets it again and does nothing. */
export class AnswerMemory {
  readonly #answers = new Map<string, Promise<Answer>>()

  /** `causes`: what the journal's latest rows came from; those commands were carried out before a restart. */
  constructor(causes: readonly string[]) {
    for (const cause of causes) {
      const id = /^ui:(\S+)$/.exec(cause)?.[1]
      if (id !== undefined) this.#keep(id, Promise.resolve(ok(null)))
    }
  }

  once(id: string, run: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(id)
    if (known !== undefined) return known
    const answer = run()
    this.#keep(id, answer)
    return answer
  }

  #keep(id: string, answer: Promise<Answer>): void {
    this.#answers.set(id, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > ANSWERS_MAX && oldest !== undefined) this.#answers.delete(oldest)
  }
}
