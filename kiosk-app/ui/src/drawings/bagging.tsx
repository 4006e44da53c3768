import type { ComponentChildren } from 'preact'
import type { Prompt } from '@clearlane/domain'

type Instruction = Extract<Prompt, { readonly instruction: unknown }>['instruction']

type BaggingProps = {
  /** Where the things go: into the bag, out of it, or the hand away. */
  readonly way: Instruction
  readonly pictures: readonly string[]
}

/** What it is about, an arrow, and the bag on its platform. It stands as the hardware does, in every language. */
export function BaggingDrawing({ way, pictures }: BaggingProps) {
  const out = way === 'take-off' || way === 'let-go'
  return (
    <Way out={out} bag>
      {way === 'let-go' ? (
        <Hand />
      ) : (
        pictures.map((picture) => <img key={picture} class="bagging__goods" src={picture} alt="" />)
      )}
    </Way>
  )
}

/** The own bag goes onto the empty platform. */
export function OwnBagDrawing() {
  return (
    <Way out={false} bag={false}>
      <svg class="bagging__goods" viewBox="40 16 120 116" aria-hidden="true">
        <Bag />
      </svg>
    </Way>
  )
}

type WayProps = { readonly out: boolean; readonly bag: boolean; readonly children: ComponentChildren }

function Way({ out, bag, children }: WayProps) {
  return (
    <div class="bagging" dir="ltr" aria-hidden="true">
      {children}
      <svg class="bagging__arrow" viewBox="0 0 90 60">
        <path d={out ? 'M82 42C68 14 38 8 14 26m4-20L12 28l22 4' : 'M8 42C22 14 52 8 76 26M72 6l6 22-22 4'} />
      </svg>
      <svg class="bagging__area" viewBox="0 0 200 160">
        <ellipse cx="100" cy="151" rx="96" ry="7" class="d-shadow" />
        <rect class="d-plate" x="6" y="128" width="188" height="12" rx="5" />
        <path class="d-body" d="M22 140h156l6 8a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4Z" />
        {bag ? <Bag /> : null}
      </svg>
    </div>
  )
}

function Bag() {
  return (
    <g>
      <path class="d-bag-inside" d="M52 46l6-10h84l6 10Z" />
      <path class="d-bag-handle" d="M74 44c0-32 52-32 52 0" />
      <path class="d-bag" d="M48 46h104l-7 82H55Z" />
      <path class="d-bag-side" d="M128 46h24l-7 82h-17Z" />
    </g>
  )
}

function Hand() {
  return (
    <svg class="bagging__goods" viewBox="262 216 190 120" aria-hidden="true">
      <g transform="matrix(-1 0 0 1 714 0)">
        <path
          class="d-hand"
          d="M306 252c-10-11-22-20-30-25-9-5-17 4-11 12l36 52c9 14 24 22 42 24l40 4 14-46-36-12c-18-6-38-10-55-9Z"
        />
        <path class="d-sleeve" d="M388 262l58 10v54l-70-8Z" />
      </g>
    </svg>
  )
}
