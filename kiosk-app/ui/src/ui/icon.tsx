// Drawn on a 24 × 24 grid with a round stroke of 2.
const PATHS = {
  help: 'M18 11a6 6 0 1 0-12 0v5M6 12H4.5A1.5 1.5 0 0 0 3 13.5v2A1.5 1.5 0 0 0 4.5 17H6v-5Zm12 0h1.5a1.5 1.5 0 0 1 1.5 1.5v2a1.5 1.5 0 0 1-1.5 1.5H18v-5Zm0 5a4 4 0 0 1-4 3.5h-1.5',
  back: 'M19 12H5m7 7-7-7 7-7',
  next: 'M5 12h14m-7-7 7 7-7 7',
  close: 'M6 6l12 12M18 6 6 18',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0c3 3 3.5 6 3.5 9s-.5 6-3.5 9m0-18c-3 3-3.5 6-3.5 9s.5 6 3.5 9M3.5 9.5h17m-17 5h17',
  check: 'M5 13l4.5 4.5L19 7',
  card: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Zm-2 5h18M7 15h3',
  split:
    'M4 6h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2Zm-2 4h13m4-2h1a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-9',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  bin: 'M4 7h16M9 7V4h6v3m-8.5 0 1 13h9l1-13M10 11v5m4-5v5',
  keypad: 'M5 5h.01M12 5h.01M19 5h.01M5 12h.01M12 12h.01M19 12h.01M12 19h.01M5 19h.01M19 19h.01',
  apple:
    'M12 8c-3-2.5-8-1-8 4.5C4 17 7.5 21 10 21c.8 0 1.3-.5 2-.5s1.2.5 2 .5c2.5 0 6-4 6-8.500C20 7 15 5.5 12 8Zm0 0c0-2.5 1-4 3-5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.500V12l3.5 2',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 21a7.5 7.5 0 0 1 15 0',
  printer:
    'M7 9V3h10v6M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v7H7Z',
  notice: 'M12 4 2.5 20h19L12 4Zm0 6v4.500m0 2.800v.01',
  bag: 'M5 8h14l1 13H4L5 8Zm3.5 3V7a3.5 3.5 0 0 1 7 0v4',
  basket: 'M3 10h18l-2 10H5L3 10Zm5 0 3-6m5 6-3-6M9 14v3m3-3v3m3-3v3',
  scale: 'M5 10h14l1.5 10h-17L5 10Zm-1-5h16M12 5v5m0 5.5 2-2m-5 2a3 3 0 0 1 6 0',
  lock: 'M6 11h12v9H6Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  pause: 'M8 5v14m8-14v14',
  play: 'M7 5l12 7-12 7V5Z',
  receipt: 'M6 3h12v18l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.500L6 21V3Zm3 5h6m-6 4h6m-6 4h3',
  leaf: 'M5 19C5 9 12 5 20 4c0 9-4 15-12 14m-3 3c1-5 4-8 8-10',
  percent: 'M6 18 18 6M7.5 6a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm9 9a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  power: 'M12 3v8m5.5-4.500a8 8 0 1 1-11 0',
  calendar: 'M4 6h16v14H4Zm0 5h16M8 3v4m8-4v4m-7 9 2 2 4-4',
  edit: 'M4 20h4L19 9l-4-4L4 16v4Zm9-13 4 4',
  erase: 'M9 5h11v14H9l-6-7 6-7Zm3 4.5 5 5m0-5-5 5',
  space: 'M4 10v6h16v-6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20.500 20.500',
  comfort:
    'M12 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM4 9l5 1.200v4L7 21m13-12-5 1.200v4l2 6.800M9 10.200q3 .7 6 0M9 14.200q3 1 6 0',
  letters: 'M2.500 19 8 5l5.500 14M4.400 14.500h7.200M15 19l3.250-8.500L21.500 19m-5.400-2.800h4.300',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18m0-15h5m-5 4h8m-8 4h8m-8 4h5',
  lower: 'M4 21h16M12 3v13m-6-6 6 6 6-6',
  scan: 'M4 8V4h4m8 0h4v4m0 8v4h-4m-8 0H4v-4m3-7v6m3-6v6m2.5-6v6m4.5-6v6',
} as const

export type IconName = keyof typeof PATHS

/** A picture that stands beside a word, never instead of one. */
export function Icon({ name }: { readonly name: IconName }) {
  const mirrored = name === 'back' || name === 'next' ? ' icon--directional' : ''
  return (
    <svg class={`icon icon--${name}${mirrored}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
