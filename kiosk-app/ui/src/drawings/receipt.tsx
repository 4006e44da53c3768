/** The printer's slot with a receipt coming out of it. */
export function ReceiptDrawing({ still = false }: { readonly still?: boolean }) {
  return (
    <svg
      class={still ? 'drawing drawing--receipt drawing--still' : 'drawing drawing--receipt'}
      viewBox="0 0 220 200"
      aria-hidden="true"
    >
      <rect class="d-body" x="24" y="20" width="172" height="52" rx="12" />
      <rect class="d-slot" x="44" y="44" width="132" height="10" rx="5" />
      <g class="d-paper">
        <path class="d-paper-face" d="M58 49h104v126l-13-9-13 9-13-9-13 9-13-9-13 9-13-9-13 9Z" />
        <path
          class="d-paper-line"
          d="M74 76h40m20 0h14M74 94h34m30 0h10M74 112h44m16 0h14M74 136h24m22 0h28"
        />
      </g>
    </svg>
  )
}
