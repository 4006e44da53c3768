import type { JournalRow } from '@clearlane/lane/journal/journal'

const VALUE_CHARS_MAX = 60
const HIDDEN = new Set(['type', 'priced', 'receipt', 'paid', 'lines']) // long, or said otherwise

/** One journal row as one line: number, local time, who, what, and the facts that fit. */
export function storyOf(row: JournalRow): string {
  const payload = objectIn(row.payload)
  const facts = [...factsOf(payload), ...nestedFactsOf(payload), ...namesIn(payload)].join(' ')
  return `${String(row.seq).padStart(6)}  ${localTime(row)}  ${actorOf(row).padEnd(12)}  ${row.type.padEnd(22)}  ${facts}`.trimEnd()
}

function localTime({ at, offsetMin }: JournalRow): string {
  const local = new Date(Date.parse(at) + offsetMin * 60_000)
  return local.toISOString().slice(0, 19).replace('T', ' ')
}

function actorOf(row: JournalRow): string {
  const actor = objectIn(row.actor)
  const who = actor['staffId'] ?? actor['kind']
  return typeof who === 'string' ? who : ''
}

function factsOf(payload: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(payload)
    .filter(([key, value]) => !HIDDEN.has(key) && value !== null && typeof value !== 'object')
    .map(([key, value]) => `${key}=${clipped(String(value))}`)
}

// An intervention, an approval, an attempt and a terminal's result are objects: their plain facts are the story.
const NESTED = ['intervention', 'approval', 'attempt', 'result']

function nestedFactsOf(payload: Readonly<Record<string, unknown>>): string[] {
  return NESTED.flatMap((key) => {
    const value = payload[key]
    return typeof value === 'object' && value !== null ? factsOf({ ...value }) : []
  })
}

// What was sold and for how much is what people look for first.
function namesIn(payload: Readonly<Record<string, unknown>>): string[] {
  const lines: readonly unknown[] = Array.isArray(payload['lines']) ? payload['lines'] : []
  const names = lines.map((line) => clipped(nameOf(field(line, 'item'))))
  const total = field(field(payload['priced'], 'totals'), 'totalMinor')
  return [...names, ...(typeof total === 'number' ? [`total=${total}`] : [])]
}

function nameOf(item: unknown): string {
  const names = field(item, 'name')
  const [first] = typeof names === 'object' ? Object.values<unknown>({ ...names }) : []
  return typeof first === 'string' ? first : 'deposit'
}

function field(value: unknown, key: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return found
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

// Names are as people typed them: nothing in them may play with the terminal.
function clipped(text: string): string {
  const plain = text.replace(/\p{C}/gu, ' ')
  return plain.length <= VALUE_CHARS_MAX ? plain : `${plain.slice(0, VALUE_CHARS_MAX - 1)}…`
}
