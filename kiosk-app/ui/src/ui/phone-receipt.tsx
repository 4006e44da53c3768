import type { Words } from '../strings/words.ts'
import type { QrCode } from '../view/qr-code.ts'

/** The way to the receipt for a phone; nothing without a receipt page. */
export function PhoneReceipt({ code, words }: { readonly code: QrCode | null; readonly words: Words }) {
  if (code === null) return null
  const { modules, path } = code
  return (
    <section class="phone-receipt">
      <svg
        class="qr"
        role="img"
        aria-label={words.t('receipt.phone.code')}
        viewBox={`0 0 ${modules} ${modules}`}
        shape-rendering="crispEdges"
      >
        <rect class="qr__light" width={modules} height={modules} />
        <path class="qr__dark" d={path} />
      </svg>
      <div class="phone-receipt__words">
        <h2>{words.t('receipt.phone')}</h2>
        <p>{words.t('receipt.phone.hint')}</p>
      </div>
    </section>
  )
}
