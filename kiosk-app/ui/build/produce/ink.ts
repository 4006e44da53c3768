/** A piece of an SVG drawing. Drawings are 96 by 96, flat: a body, its shade on the right, a shine, no outlines. */
export type Ink = string

type Placed = { readonly turn?: number; readonly size?: number; readonly wide?: number }

export const LEAF = '#4f9a3d'
export const WOOD = '#7a5230'

export function fill(d: string, color: string, opacity = 1): Ink {
  return `<path d="${d}" fill="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`
}

export function line(d: string, color: string, width: number): Ink {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function oval(
  x: number,
  y: number,
  rx: number,
  ry: number,
  color: string,
  turn = 0,
  opacity = 1,
): Ink {
  const turned = turn === 0 ? '' : ` transform="rotate(${turn} ${x} ${y})"`
  const seen = opacity === 1 ? '' : ` opacity="${opacity}"`
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${color}"${seen}${turned}/>`
}

export function dot(x: number, y: number, r: number, color: string): Ink {
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${r}" fill="${color}"/>`
}

export function dots(places: readonly (readonly [number, number])[], r: number, color: string): Ink {
  return places.map(([x, y]) => dot(x, y, r, color)).join('')
}

/** Parts moved to a place; `turn` in degrees clockwise around their own 0,0. */
export function at(x: number, y: number, { turn = 0, size = 1, wide = size }: Placed, ...parts: Ink[]): Ink {
  const turned = turn === 0 ? '' : ` rotate(${turn})`
  const scaled = size === 1 && wide === 1 ? '' : ` scale(${wide} ${size})`
  return `<g transform="translate(${num(x)} ${num(y)})${turned}${scaled}">${parts.join('')}</g>`
}

/** Parts turned around the middle of the drawing. */
export function turned(degrees: number, ...parts: Ink[]): Ink {
  return `<g transform="rotate(${degrees} 48 48)">${parts.join('')}</g>`
}

/** Parts, as far as they lie within a shape. The name of the clip is made of the shape, so equal names are equal. */
export function inside(d: string, ...parts: Ink[]): Ink {
  const id = `c${hash(d).toString(36)}`
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${parts.join('')}</g>`
}

/** A body in two tones: where its own copy, moved towards the light, does not reach, it is in the shade. */
export function solid(d: string, color: string, dx = -10, dy = -5): Ink {
  const lit = `<path d="${d}" fill="${color}" transform="translate(${dx} ${dy})"/>`
  return fill(d, shadeOf(color)) + inside(d, lit)
}

export function round(x: number, y: number, rx: number, ry = rx): string {
  return `M${num(x - rx)} ${num(y)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

export function shine(x: number, y: number, rx = 5, ry = 8, turn = 18): Ink {
  return oval(x, y, rx, ry, '#fff', turn, 0.38)
}

/** A patch that fades out in three steps. */
export function blush(x: number, y: number, rx: number, ry: number, color: string, turn = 0): Ink {
  return [1, 0.82, 0.62].map((size) => oval(x, y, num(rx * size), num(ry * size), color, turn, 0.4)).join('')
}

export function leaf(x: number, y: number, turn: number, size = 1, color = LEAF): Ink {
  const blade = fill('M0 0C4-10 16-12 24-8C20 2 8 6 0 0Z', color)
  return at(x, y, { turn, size }, blade, line('M1-.5C8-3 14-6 20-7', shadeOf(color), 1.4))
}

export function stem(d: string, width = 4, color = WOOD): Ink {
  return line(d, color, width)
}

/** A little darker and a little less bright. */
export function shadeOf(color: string, by = 0.83): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
  return `#${channels
    .map((one) =>
      Math.round(one * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

export function tintOf(color: string, by = 0.35): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16))
  return `#${channels
    .map((one) =>
      Math.round(one + (255 - one) * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

export function drawing(...parts: Ink[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${eachClipOnce(parts.join(''))}</svg>\n`
}

/** A clip is measured where it is used, so that one serves every copy of a shape. */
function eachClipOnce(text: Ink): Ink {
  const made = new Set<string>()
  return text.replaceAll(/<clipPath .*?<\/clipPath>/g, (clip) => {
    if (made.has(clip)) return ''
    made.add(clip)
    return clip
  })
}

const num = (value: number) => Math.round(value * 100) / 100

/** FNV-1a, 32 bit: enough to keep the shapes of one drawing apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}
