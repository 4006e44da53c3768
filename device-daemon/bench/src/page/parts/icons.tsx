const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  dice: 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8.5 8.5h.01M15.5 8.5h.01M12 12h.01M8.5 15.5h.01M15.5 15.5h.01',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  unplugged: 'M9 3v3M15 3v3M7 9h11v2a6 6 0 0 1-3 5.2M6.5 12A6 6 0 0 0 12 17M12 17v4M3 4l18 16',
  mute: 'M4 9v6h4l5 4V5L8 9zM17 9l5 6M22 9l-5 6',
  noise: 'M2 12h3l2-7 3 14 3-10 2 6 2-3h5',
  slow: 'M12 4a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v5l3 2M9 2h6',
  play: 'M7 4.5v15l12-7.5z',
  stop: 'M6 6h12v12H6z',
  record: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5',
  save: 'M12 3v12M7 10.5l5 5 5-5M4 20h16',
  tick: 'M4 12.5l5.5 5.5L20 6.5',
  cross: 'M5 5l14 14M19 5 5 19',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.7v.1',
  busy: 'M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.6l2.9 2.9M15.5 15.5l2.9 2.9M18.4 5.6l-2.9 2.9M8.5 15.5l-2.9 2.9',
  tap: 'M6 9.5a6 6 0 0 1 0 5M9.5 7a10.5 10.5 0 0 1 0 10M13 4.5a15 15 0 0 1 0 15M16.5 2.5a19 19 0 0 1 0 19',
  chip: 'M3 5h18v14H3zM3 10h6v5H3M9 8h4v9H9',
  lift: 'M12 20V5M5.5 11 12 4.5l6.5 6.5',
  roll: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM12 20h9',
  badge:
    'M5 4h14v17H5zM9 2.5h6V6H9zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8.5 18c.5-2 2-2.5 3.5-2.5s3 .5 3.5 2.5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing in the colour of the text; always beside a word. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
