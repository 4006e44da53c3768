import { createRequire } from 'node:module'
import { isValid } from 'gtin'

/** A package that does a part of the same job. */
export type Peer = {
  /** With its version, for the report. */
  readonly name: string
  readonly read: (code: string) => unknown
}

type Reader = (code: string) => unknown

const load: (name: string) => unknown = createRequire(import.meta.url) // the last two have no types

/** Checks length and check digit. */
export const GTIN: Peer = { name: named('gtin'), read: isValid }

/** Cuts element strings by its own table of identifiers, and makes dates of dates. */
export const ELEMENTS: Peer = {
  name: named('gs1-barcode-parser-mod'),
  read: readerIn(load('gs1-barcode-parser-mod'), 'parseBarcode'),
}

const digitalLink = readerIn(load('digital-link.js'), 'DigitalLink')

/** Takes a link apart and checks it against the grammar. */
export const LINK: Peer = {
  name: named('digital-link.js'),
  read: (code) => readerIn(digitalLink(code), 'isValid')(code),
}

function named(name: string): string {
  return `${name} ${String(fieldOf(load(`${name}/package.json`), 'version'))}`
}

function readerIn(value: unknown, name: string): Reader {
  const reader = fieldOf(value, name)
  if (isReader(reader)) return reader
  throw new Error(`There is no ${name} any more: the package has changed.`)
}

function fieldOf(value: unknown, name: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return found
}

function isReader(value: unknown): value is Reader {
  return typeof value === 'function'
}
