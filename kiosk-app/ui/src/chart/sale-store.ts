import { findProfile, germany, type StoreProfile } from '@clearlane/domain'
import type { SaleStory, Store } from '@clearlane/lane-contract'
import { store } from '../gallery/live.ts'
import { allTexts } from '../strings/all-texts.ts'
import { languageOf } from '../strings/languages.ts'
import { wordsFor, type Words } from '../strings/words.ts'
import type { Step } from './replay.ts'

/** Rows of old name no profile; they are from before there was another. */
export function profileNamed(profileId: string | null): StoreProfile {
  return findProfile(profileId ?? germany.profileId) ?? germany
}

/** The store that a sale was made in. */
export function storeOf(story: SaleStory): Store {
  return { ...store, profile: profileNamed(startOf(story)?.profileId ?? null) }
}

/** What the screen says at this step; before the sale began, in the language in which it will begin. */
export function wordsAt(story: SaleStory, { ledger }: Step): Words {
  const language = languageOf(ledger.sale?.language ?? startOf(story)?.language ?? 'en')
  return wordsFor(language, storeOf(story).profile.currency, allTexts[language])
}

function startOf({ saleId, rows }: SaleStory) {
  return rows
    .map(({ event }) => event)
    .filter((event) => event.type === 'sale-started')
    .find((event) => event.saleId === saleId)
}
