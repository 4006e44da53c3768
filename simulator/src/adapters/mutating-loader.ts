import { strict as assert } from 'node:assert'
import { registerHooks } from 'node:module'
import type { Mutation } from '../mutations.ts'

/**
 * From here on, the module named by the mutation is loaded with its text changed. Nothing of it may be loaded yet.
 * Answers whether the module was met and changed.
 */
export function mutateSource(mutation: Mutation): () => boolean {
  let applied = false
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context)
      if (!url.endsWith(mutation.file)) return loaded
      const source = new TextDecoder().decode(bytesOf(loaded.source))
      assert.equal(
        source.split(mutation.find).length,
        2,
        `${mutation.name}: its text is not in ${mutation.file}`,
      )
      applied = true
      return { ...loaded, source: source.replace(mutation.find, () => mutation.replace) }
    },
  })
  return () => applied
}

function bytesOf(source: unknown): Uint8Array {
  assert(source instanceof Uint8Array, 'the loader reads source as bytes')
  return source
}
