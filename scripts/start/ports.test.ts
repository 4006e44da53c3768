import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { checkPort, portTrouble } from './ports.ts'

test('a port in use is busy, and port 0 finds a free one', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  expect(await checkPort(port)).toEqual({ state: 'busy' })
  expect(portTrouble(port, 'busy', '--kiosk-port')).toContain(`Port ${port} is in use`)
  expect(await checkPort(0)).toMatchObject({ state: 'free' })
  await new Promise((resolve) => server.close(resolve))
})
