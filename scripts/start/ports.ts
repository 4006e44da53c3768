import { createServer } from 'node:net'

export type PortCheck =
  { readonly state: 'free'; readonly port: number } | { readonly state: 'busy' | 'refused' }

/** Whether a loopback port can be taken now; 0 asks the system for a free one. */
export function checkPort(port: number): Promise<PortCheck> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error) => {
      resolve({ state: 'code' in error && error.code === 'EACCES' ? 'refused' : 'busy' })
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve({ state: 'free', port: taken }))
    })
  })
}

/** A sentence for a port that cannot be had. */
export function portTrouble(port: number, state: 'busy' | 'refused', option: string): string {
  if (state === 'refused')
    return `Port ${port} may not be opened by this user. Choose one above 1023: ${option} N.`
  return `Port ${port} is in use, perhaps by a Clearlane that still runs. Stop that program or choose another: ${option} N.`
}
