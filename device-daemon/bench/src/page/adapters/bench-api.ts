import type { Act, Scenario } from '../../acts.ts'
import type { Product } from '../model/product.ts'

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

/** A demo badge, as the lane tells it. */
export type DemoBadge = {
  readonly name: string
  readonly role: string
  readonly badge: string
  readonly pin: string
}

/** The bench's own server. Errors are sentences. */
export type BenchApi = {
  readonly act: (act: Act) => Promise<Answer<null>>
  /** `scenario` may come from a file: the server checks it. */
  readonly replay: (scenario: unknown) => Promise<Answer<null>>
  readonly stopReplay: () => Promise<Answer<null>>
  readonly scenarios: () => Promise<Answer<readonly Scenario[]>>
  readonly search: (words: string, limit: number) => Promise<Answer<readonly Product[]>>
  readonly random: (limit: number) => Promise<Answer<readonly Product[]>>
  readonly produce: () => Promise<Answer<readonly Product[]>>
  /** Names of the lane's departments by their key, in the language of this page. */
  readonly departments: () => Promise<Answer<ReadonlyMap<string, string>>>
  readonly badges: () => Promise<Answer<readonly DemoBadge[]>>
}

const UNREACHABLE = 'The bench does not answer. Is it still running?'

export function benchApi(): BenchApi {
  return {
    act: (act) => send('POST', '/api/act', act),
    replay: (scenario) => send('POST', '/api/replay', scenario),
    stopReplay: () => send('DELETE', '/api/replay'),
    scenarios: () => read('/api/scenarios', listOf(isScenario)),
    search: (words, limit) =>
      read(`/api/products?${String(new URLSearchParams({ q: words, limit: String(limit) }))}`, itemsIn),
    random: (limit) => read(`/api/products?random=1&limit=${limit}`, itemsIn),
    produce: () => read('/api/produce', itemsOfTiles),
    departments: () => read('/api/departments', englishNames),
    badges: () => read('/api/staff', listOf(isBadge)),
  }
}

async function send(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<null>> {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return request(path, { method, ...(body === undefined ? {} : json) }, () => null)
}

function read<T>(path: string, parse: (value: unknown) => T): Promise<Answer<T>> {
  return request(path, {}, parse)
}

async function request<T>(path: string, init: RequestInit, parse: (value: unknown) => T): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init)
    const value: unknown = await response.json()
    return response.ok ? { ok: true, value: parse(value) } : { ok: false, error: errorIn(value) }
  } catch {
    return { ok: false, error: UNREACHABLE }
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function errorIn(value: unknown): string {
  if (!isRecord(value)) return UNREACHABLE
  const { error, message } = value
  if (typeof error === 'string' && typeof message !== 'string') return error
  return typeof message === 'string' ? message : UNREACHABLE
}

// What is not of the shape that this build expects is left out: the lane may be newer.
const listOf =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): readonly T[] =>
    Array.isArray(value) ? value.filter(is) : []

const itemsIn = (value: unknown): readonly Product[] =>
  isRecord(value) ? listOf(isProduct)(value['items']) : []

const itemsOfTiles = (value: unknown): readonly Product[] =>
  Array.isArray(value)
    ? value.map((tile: unknown) => (isRecord(tile) ? tile['item'] : null)).filter(isProduct)
    : []

function englishNames(value: unknown): ReadonlyMap<string, string> {
  const names = Object.entries(isRecord(value) ? value : {}).flatMap(([key, name]) =>
    isRecord(name) && typeof name['en'] === 'string' ? [[key, name['en']] as const] : [],
  )
  return new Map(names)
}

const orNull = (value: unknown, type: string): boolean => value === null || typeof value === type

function isProduct(value: unknown): value is Product {
  if (!isRecord(value)) return false
  const { itemId, gtin, plu, name, department, soldBy, priceMinor, minAge, deposit, blocked } = value
  const texts = [itemId, department, soldBy].every((text) => typeof text === 'string')
  const codes = orNull(gtin, 'string') && orNull(plu, 'string')
  const numbers = typeof priceMinor === 'number' && orNull(minAge, 'number')
  const hasDeposit = deposit === null || (isRecord(deposit) && typeof deposit['priceMinor'] === 'number')
  return texts && codes && numbers && hasDeposit && isRecord(name) && typeof blocked === 'boolean'
}

function isScenario(value: unknown): value is Scenario {
  return isRecord(value) && typeof value['name'] === 'string' && Array.isArray(value['steps'])
}

function isBadge(value: unknown): value is DemoBadge {
  return isRecord(value) && ['name', 'role', 'badge', 'pin'].every((key) => typeof value[key] === 'string')
}
