import type { QrCode } from '../view/qr-code.ts'

/** The encoder is fetched when the first code is wanted; most lanes never show one. */
export async function loadQrCode(text: string): Promise<QrCode> {
  const { qrCode } = await import('../view/qr-code.ts')
  return qrCode(text)
}
