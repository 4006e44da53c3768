import type { PrintJob } from '@clearlane/device-contract'

/** What a technician prints to see that a printer works: text, sizes, a code and the cutter. */
export function testPage(jobId: string, slot: string): PrintJob {
  return {
    jobId,
    columns: 42,
    blocks: [
      { kind: 'text', align: 'centre', runs: [{ text: 'Clearlane test page', bold: true, size: 2 }] },
      { kind: 'text', align: 'centre', runs: [{ text: slot }] },
      { kind: 'text', align: 'start', runs: [{ text: '0123456789'.repeat(4) + '01' }] },
      { kind: 'text', align: 'start', runs: [{ text: 'ÄÖÜ äöü ß é à ñ € £' }] },
      { kind: 'qr', data: 'https://example.org/clearlane-test', size: 6 },
      { kind: 'feed', lines: 3 },
      { kind: 'cut' },
    ],
  }
}
