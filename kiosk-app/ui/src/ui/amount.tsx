/** Money or weight: the same way round in every language. */
export function Amount({ text, class: name }: { readonly text: string; readonly class?: string }) {
  return (
    <bdi dir="ltr" class={name === undefined ? 'amount' : `amount ${name}`}>
      {text}
    </bdi>
  )
}
