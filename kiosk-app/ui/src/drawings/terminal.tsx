import type { Live } from '@clearlane/lane-contract'

type Stage = Live['terminalStage'] | 'declined'

/** The card terminal, its screen showing what it asks for, and the card with an arrow that says which way it goes. */
export function TerminalDrawing({ stage }: { readonly stage: Stage }) {
  return (
    <svg class={`drawing terminal terminal--${stage}`} viewBox="0 0 420 380" aria-hidden="true">
      <ellipse cx="210" cy="362" rx="140" ry="12" class="d-shadow" />
      <rect class="d-body" x="118" y="56" width="184" height="300" rx="22" />
      <rect class="d-rim" x="128" y="66" width="164" height="280" rx="15" />
      <rect class="d-screen" x="142" y="80" width="136" height="96" rx="8" />
      <g class="d-keys">
        {[0, 1, 2, 3].flatMap((row) =>
          [0, 1, 2].map((column) => (
            <rect
              key={`${row}${column}`}
              x={146 + column * 44}
              y={192 + row * 36}
              width="40"
              height="27"
              rx="6"
            />
          )),
        )}
      </g>
      <ScreenOf stage={stage} />
      <CardOf stage={stage} />
    </svg>
  )
}

function ScreenOf({ stage }: { readonly stage: Stage }) {
  switch (stage) {
    case 'present-card':
    case 'reading':
      return (
        <g class="d-waves">
          <path d="M190 146a26 26 0 0 1 0-36m14 46a42 42 0 0 0 0-56m14 64a56 56 0 0 0 0-72" />
        </g>
      )
    case 'enter-pin':
      return (
        <g class="d-pin">
          <circle cx="174" cy="128" r="8" />
          <circle cx="198" cy="128" r="8" />
          <circle cx="222" cy="128" r="8" class="d-pin-open" />
          <circle cx="246" cy="128" r="8" class="d-pin-open" />
        </g>
      )
    case 'remove-card':
    case 'finishing':
      return <path class="d-tick" d="M184 128l18 18 36-38" />
    case 'declined':
      return <path class="d-cross" d="M192 110l36 36m0-36-36 36" />
    case 'idle':
    case 'preparing':
    case 'authorising':
      return (
        <g class="d-dots">
          <circle cx="184" cy="128" r="7" />
          <circle cx="210" cy="128" r="7" />
          <circle cx="236" cy="128" r="7" />
        </g>
      )
  }
}

function CardOf({ stage }: { readonly stage: Stage }) {
  if (stage === 'idle' || stage === 'preparing' || stage === 'authorising' || stage === 'finishing')
    return null
  if (stage === 'enter-pin') return <Finger />
  const away = stage === 'remove-card' || stage === 'declined'
  return (
    <g class={away ? 'd-card d-card--away' : 'd-card'}>
      <g transform="rotate(-12 330 100)">
        <rect x="262" y="56" width="136" height="86" rx="10" class="d-card-face" />
        <rect x="278" y="84" width="28" height="22" rx="4" class="d-chip" />
        <path class="d-card-line" d="M278 124h60" />
      </g>
      <path
        class="d-arrow"
        d={
          away ? 'M320 190c34 0 54-10 72-34m-30 4 31-5 4 31' : 'M392 176c-22 26-48 36-82 36m24-24-26 24 26 22'
        }
      />
    </g>
  )
}

function Finger() {
  return (
    <g class="d-card">
      <path
        class="d-hand"
        d="M306 252c-10-11-22-20-30-25-9-5-17 4-11 12l36 52c9 14 24 22 42 24l40 4 14-46-36-12c-18-6-38-10-55-9Z"
      />
      <path class="d-sleeve" d="M388 262l58 10v54l-70-8Z" />
    </g>
  )
}
