/** A large tick in a disc: it went well. */
export function TickDrawing() {
  return (
    <svg class="drawing drawing--tick" viewBox="0 0 160 160" aria-hidden="true">
      <circle cx="80" cy="80" r="76" class="t-halo" />
      <circle cx="80" cy="80" r="60" class="t-disc" />
      <path class="t-mark" d="M54 82l18 18 36-40" />
    </svg>
  )
}
