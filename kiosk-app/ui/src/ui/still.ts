import { Component, createElement, type ComponentClass, type FunctionComponent } from 'preact'

/**
 * A part that is drawn again only when one of its properties is another. The world is another one with every scan; most
 * of what stands on the screen is not, and to draw it again cost more than the new row did.
 */
export function still<P extends object>(Part: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return differ(this.props, next)
    }

    override render() {
      return createElement(Part, this.props)
    }
  }
}

function differ<P extends object>(one: P, other: P): boolean {
  for (const name in other) if (one[name] !== other[name]) return true
  for (const name in one) if (!(name in other)) return true
  return false
}
