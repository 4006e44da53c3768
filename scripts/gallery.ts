import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { GALLERY_HELP, galleryOptions } from './gallery/options.ts'

const options = galleryOptions(process.argv.slice(2))
if (!options.ok) {
  console.error(options.error)
  process.exitCode = 1
} else if (options.value.help) console.log(GALLERY_HELP)
else await serve(options.value.port)

/** Every screen of the shopper in every state, redrawn as its source is edited. */
async function serve(port: number): Promise<void> {
  const server = await createServer({
    root: fileURLToPath(new URL('../kiosk-app/ui', import.meta.url)),
    server: { host: '127.0.0.1', port, strictPort: true },
    logLevel: 'warn',
  })
  try {
    await server.listen()
    console.log(`Gallery  ${server.resolvedUrls?.local[0] ?? ''}gallery.html   (Ctrl-C stops)`)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    console.error(`The gallery cannot start: ${cause}. Choose another port: npm run gallery -- --port N.`)
    process.exitCode = 1
    await server.close()
  }
}
