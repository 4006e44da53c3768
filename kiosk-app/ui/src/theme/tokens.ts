/** The look in numbers: lengths in millimetres on the glass, capital heights in millimetres. */
export const tokens = {
  colours: {
    ink: '#10151c',
    paper: '#ffffff',
    surface: '#f4f6f8',
    sunk: '#e8ecf0',
    muted: '#414c59',
    border: '#6b7785',
    hairline: '#d5dbe1',
    action: '#0a4fb3',
    'action-pressed': '#083f8f',
    'action-tint': '#e6effb',
    pay: '#0a6331',
    'pay-pressed': '#074d26',
    help: '#5b2a9d',
    'help-pressed': '#47207c',
    'help-tint': '#f1eafb',
    danger: '#a81e16',
    attention: '#5c3b00',
    'attention-tint': '#fff1cc',
    'attention-border': '#9a6200',
    ok: '#064d26',
    'ok-tint': '#ddf3e5',
    welcome: '#f3efe4',
    focus: '#0a4fb3',
    'staff-ground': '#12181f',
    'staff-card': '#1c2530',
    'staff-raised': '#2a3644',
    'staff-ink': '#e9eef4',
    'staff-muted': '#a9b5c2',
    'staff-line': '#7d8b9b',
    'staff-red': '#ff8a80',
    'staff-amber': '#ffc247',
    'staff-green': '#6fd58f',
  },
  /** What the high contrast theme has instead: 12:1 and more, no tints. */
  contrast: {
    ink: '#ffffff',
    paper: '#000000',
    surface: '#000000',
    sunk: '#000000',
    muted: '#ffffff',
    border: '#ffffff',
    hairline: '#ffffff',
    action: '#ffe500',
    'action-pressed': '#ffffff',
    'action-tint': '#000000',
    pay: '#ffe500',
    'pay-pressed': '#ffffff',
    help: '#ffffff',
    'help-pressed': '#ffffff',
    'help-tint': '#000000',
    danger: '#ffffff',
    attention: '#ffffff',
    'attention-tint': '#000000',
    'attention-border': '#ffe500',
    ok: '#ffffff',
    'ok-tint': '#000000',
    welcome: '#000000',
    focus: '#00e5ff',
  },
  /** Lines around what can be touched, and between what cannot. */
  edges: { edge: 0.5, hair: 0.3 },
  contrastEdges: { edge: 1, hair: 1 },
  spaces: { '05': 2, 1: 4, 2: 8, 3: 12, 4: 16, 6: 24 },
  capHeights: { note: 3.6, body: 4.8, button: 5.2, title: 7, total: 11, attract: 16 },
  /** Large text: a capital H of 0.7° for an eye at 500 mm is 6.11 mm high (EN 301 549, 5.1.4). */
  largeCapHeights: { note: 6.2, body: 6.2, button: 6.4, title: 8, total: 11, attract: 16 },
  targets: { small: 15, key: 20, primary: 24 },
  motion: { press: 120, row: 180, screen: 240 },
} as const

type Numbers = Readonly<Record<string, number>>

export type Tokens = {
  readonly colours: Readonly<Record<string, string>>
  readonly contrast: Readonly<Record<string, string>>
  readonly edges: Numbers
  readonly contrastEdges: Numbers
  readonly spaces: Numbers
  readonly capHeights: Numbers
  readonly largeCapHeights: Numbers
  readonly targets: Numbers
  readonly motion: Numbers
}
