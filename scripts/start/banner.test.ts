import { expect, test } from 'vitest'
import { banner } from './banner.ts'
import type { Child } from './child.ts'
import { startOptions } from './options.ts'

const child: Child = {
  name: 'x',
  pid: 1,
  ready: { ready: true, url: 'http://127.0.0.1:1' },
  died: Promise.resolve(''),
  stop: () => Promise.resolve(),
}

function bannerOf(...args: string[]): string {
  const options = startOptions(args, {}, '/c')
  return options.ok
    ? banner({ bench: child, daemon: child, lane: child }, options.value, '/c')
    : options.error
}

test('the way to reset the demo resets this one, not the one of no options', () => {
  expect(bannerOf()).toContain('.data   (npm start -- --fresh resets it)')
  expect(bannerOf('--data', '/srv/x', '--bench-port', '0')).toContain(
    '/srv/x   (npm start -- --fresh --data /srv/x --bench-port 0 resets it)',
  )
})
