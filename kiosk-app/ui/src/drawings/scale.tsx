import type { WeighStep } from '../view/weigh-step.ts'

/** The produce scale with what is to be weighed, and an arrow that says which way it goes. */
export function ScaleDrawing({ picture, step }: { readonly picture: string; readonly step: WeighStep }) {
  return (
    <div class={`weighing weighing--${step}`}>
      <img class="weighing__goods" src={picture} alt="" />
      <svg class="weighing__arrow" viewBox="0 0 60 60" aria-hidden="true">
        <path d="M30 6v44M12 33l18 18 18-18" />
      </svg>
      <svg class="drawing" viewBox="0 0 360 130" aria-hidden="true">
        <ellipse cx="180" cy="118" rx="160" ry="10" class="d-shadow" />
        <path
          class="d-plate"
          d="M30 18h300a8 8 0 0 1 8 8v6a8 8 0 0 1-8 8H30a8 8 0 0 1-8-8v-6a8 8 0 0 1 8-8Z"
        />
        <path class="d-neck" d="M150 40h60l8 18h-76Z" />
        <path class="d-body" d="M70 58h220l26 46a8 8 0 0 1-7 12H51a8 8 0 0 1-7-12Z" />
        <rect class="d-display" x="120" y="70" width="120" height="32" rx="5" />
      </svg>
    </div>
  )
}
