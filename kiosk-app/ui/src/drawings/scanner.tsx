/** A hand-sized scanner glass with a carton over it: the barcode faces the beam. */
export function ScannerDrawing() {
  return (
    <svg class="drawing drawing--scanner" viewBox="0 0 360 260" aria-hidden="true">
      <ellipse cx="180" cy="238" rx="150" ry="14" class="d-shadow" />
      <path class="d-body" d="M48 196h264l16 30a8 8 0 0 1-8 10H40a8 8 0 0 1-8-10Z" />
      <path class="d-glass" d="M84 202h192l9 22H75Z" />
      <path class="d-beam" d="M180 212 112 118h136Z" />
      <g class="d-carton">
        <path fill="#f5a63b" d="M128 24h92l12 26v84H116V50Z" />
        <path fill="#e08c20" d="M220 24l12 26v84h-34V50l-8-26Z" />
        <path fill="#5a9e4b" d="M150 12h34v14h-34Z" />
        <rect x="124" y="64" width="66" height="60" rx="4" fill="#fff" />
        <path
          stroke="#10151c"
          stroke-width="4"
          d="M133 73v34m8-34v34m10-34v34m6-34v34m10-34v34m7-34v34m7-34v34"
        />
        <path stroke="#10151c" stroke-width="3" d="M133 115h48" />
      </g>
      <path class="d-line" d="M104 160h152" />
    </svg>
  )
}
