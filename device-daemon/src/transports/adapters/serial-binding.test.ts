import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createScannerTwin, ptyHost } from '@clearlane/twins'
import { systemClock } from '@clearlane/device-contract/adapters'
import { onTestFinished, test, expect } from 'vitest'
import { serialBinding } from './serial-binding.ts'

test('a line that was hung up between two reads ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clearlane-'))
  const scanner = createScannerTwin(systemClock())
  const host = ptyHost(scanner, join(folder, 'tty'))
  const port = await serialBinding.open({ path: host.path(), baudRate: 9600 })
  onTestFinished(async () => {
    await port.close()
    host.close()
    rmSync(folder, { recursive: true })
  })
  scanner.scan('96385074', ']E4')
  const { bytesRead, buffer } = await port.read(Buffer.alloc(64), 0, 64)
  expect(buffer.toString('latin1', 0, bytesRead)).toContain('9')
  scanner.faults.unplug()
  await expect(port.read(Buffer.alloc(64), 0, 64)).rejects.toThrow()
  await expect(port.read(Buffer.alloc(64), 0, 64)).rejects.toThrow('hung up')
})
