import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../domain/src/result.ts'

const DEFAULT_PORT = 8463
const PORT_MAX = 65_535

export const GALLERY_HELP = `npm run gallery -- [--port N]

Serves every screen of the shopper in every state, redrawn as its source is edited. Port ${DEFAULT_PORT} without --port.`

export type GalleryOptions = { readonly help: boolean; readonly port: number }

/** The error is a sentence. */
export function galleryOptions(args: readonly string[]): Result<GalleryOptions, string> {
  try {
    const options = { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
    const { help = false, port = String(DEFAULT_PORT) } = parseArgs({ args: [...args], options }).values
    if (/^[0-9]{1,5}$/.test(port) && Number(port) <= PORT_MAX) return ok({ help, port: Number(port) })
    return err(`--port ${port} is no port. Give a number up to ${PORT_MAX}, or 0 for any that is free.`)
  } catch (error) {
    const [cause] = (error instanceof Error ? error.message : String(error)).split('. ')
    return err(`${cause ?? ''}. \`npm run gallery -- --help\` names the options.`)
  }
}
