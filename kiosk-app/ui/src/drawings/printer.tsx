import type { PrinterNeed } from '../view/printer-need.ts'

/** The receipt printer as it stands, and an arrow where something has to be done. */
export function PrinterDrawing({ need }: { readonly need: PrinterNeed }) {
  return (
    <svg class="drawing drawing--printer" viewBox="0 0 400 320" aria-hidden="true">
      <ellipse cx="200" cy="304" rx="164" ry="12" class="d-shadow" />
      {need === 'roll' || need === 'shut' ? <OpenTop /> : <ClosedTop />}
      {need === 'shut' ? <PaperRoll /> : null}
      <path class="d-body" d="M60 186h280l8 106a12 12 0 0 1-12 12H64a12 12 0 0 1-12-12Z" />
      {need === 'shut' ? (
        <path
          class="d-paper-face"
          d="M124 184h152v36l-13 9-13-9-12 9-13-9-12 9-13-9-13 9-12-9-13 9-12-9-13 9-13-9Z"
        />
      ) : null}
      <circle class="d-lamp" cx="312" cy="276" r="9" />
      <Todo need={need} />
    </svg>
  )
}

/** The cover up at the back, and the dark place of the roll. */
function OpenTop() {
  return (
    <g>
      <path class="d-cover" d="M78 148 66 52a10 10 0 0 1 10-12h248a10 10 0 0 1 10 12l-12 96Z" />
      <path class="d-plate" d="M94 138 85 62a6 6 0 0 1 6-6h218a6 6 0 0 1 6 6l-9 76Z" />
      <path class="d-rim" d="M78 148h244l18 38H60Z" />
      <path class="d-slot" d="M92 152h216l12 30H80Z" />
    </g>
  )
}

/** The cover down, and what was printed of the receipt in the slot before it. */
function ClosedTop() {
  return (
    <g>
      <path class="d-cover" d="M84 132h232l24 56H60Z" />
      <path class="d-slot" d="M100 160h200l5 12H95Z" />
      <path
        class="d-paper-face"
        d="M124 168V52l13 9 13-9 12 9 13-9 12 9 13-9 13 9 12-9 13 9 12-9 13 9 13-9v116Z"
      />
      <path class="d-paper-line" d="M142 88h40m22 0h14M142 110h34m32 0h10M142 132h44" />
    </g>
  )
}

function PaperRoll() {
  return (
    <g class="d-roll">
      <path class="d-paper-face" d="M112 110h168v68H112c-20 0-20-68 0-68Z" />
      <ellipse class="d-paper-face" cx="280" cy="144" rx="16" ry="34" />
      <ellipse class="d-core" cx="280" cy="144" rx="6" ry="13" />
    </g>
  )
}

function Todo({ need }: { readonly need: PrinterNeed }) {
  switch (need) {
    case 'roll':
      return (
        <g class="d-todo">
          <g transform="translate(4 -104)">
            <PaperRoll />
          </g>
          <path class="d-arrow" d="M200 90v54m-24-24 24 24 24-24" />
        </g>
      )
    case 'shut':
      return <path class="d-arrow d-todo" d="M346 58c32 24 40 70 16 108m-12-30 12 30 31-8" />
    case 'pull':
      return <path class="d-arrow d-todo" d="M200 40V6m-22 20 22-20 22 20" />
    case 'look':
      return null
  }
}
