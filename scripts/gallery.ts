import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

const DEFAULT_PORT = '8463'

/** Every screen of the shopper in every state, redrawn as its source is edited. */
const { values } = parseArgs({ options: { port: { type: 'string', default: DEFAULT_PORT } } })
const port = Number(values.port)
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
