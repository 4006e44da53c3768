import { Icon, type IconName } from '../ui/icon.tsx'

/** The counter of this lane with a sign on it, as a shop would put one there. */
export function SignDrawing({ icon }: { readonly icon: IconName }) {
  return (
    <div class="sign" aria-hidden="true">
      <svg class="drawing" viewBox="0 0 360 250">
        <ellipse cx="180" cy="232" rx="160" ry="12" class="d-shadow" />
        <path class="d-body" d="M40 190h280l18 34a8 8 0 0 1-8 10H30a8 8 0 0 1-8-10Z" />
        <path class="d-glass" d="M84 197h192l9 22H75Z" />
        <path class="d-plate" d="M116 184h128a6 6 0 0 1 6 6v6H110v-6a6 6 0 0 1 6-6Z" />
        <rect class="d-sign-foot" x="168" y="150" width="24" height="38" />
        <rect class="d-sign" x="92" y="12" width="176" height="150" rx="18" />
      </svg>
      <Icon name={icon} />
    </div>
  )
}
