/** What a shopper does, in the order in which it is filmed; written beside the kiosk. */
export const STEPS = [
  'Scan three products',
  'Weigh bananas',
  'Look it over',
  'Hold a card to the terminal',
  'Take the receipt',
] as const
export type Step = (typeof STEPS)[number]

export const FILM = { width: 800, height: 760 }
export const KIOSK_WIDTH = 400

const STYLE = `
  body { margin: 0; width: ${FILM.width}px; height: ${FILM.height}px; overflow: hidden; display: flex; background: #e8ecf0;
    font: 18px/1.4 'Noto Sans', sans-serif; color: #10151c }
  .kiosk { flex: none; width: ${KIOSK_WIDTH}px; height: 711px; margin: 24px 32px 0 24px; border-radius: 10px; display: block;
    outline: 8px solid #1c2530 }
  aside { width: 312px; padding-top: 20px }
  h1 { margin: 0 0 14px; font-size: 24px; letter-spacing: -.01em }
  ol { margin: 0; padding: 0; list-style: none }
  li { display: flex; align-items: center; gap: 12px; padding: 5px 0; color: #414c59 }
  li b { box-sizing: border-box; width: 26px; height: 26px; border-radius: 50%; display: grid; place-items: center; flex: none;
    border: 2px solid #6b7785; font-size: 14px; color: #414c59 }
  .done b { background: #0a6331; border-color: #0a6331; color: #fff }
  .now { color: #10151c; font-weight: 700 }
  .now b { background: #0a4fb3; border-color: #0a4fb3; color: #fff }
  .paper { margin-top: 18px; height: 470px; overflow: hidden; border-top: 8px solid #33404e; border-radius: 4px 4px 0 0 }
  .paper svg { display: block; width: 100% }`

/** The kiosk, what is being done, and what the printer has printed. */
export function filmPage(kioskPng: string, now: Step, receiptSvg: string | null): string {
  const at = STEPS.indexOf(now)
  const steps = STEPS.map((step, index) => {
    const state = index < at ? 'done' : index === at ? 'now' : ''
    return `<li class="${state}"><b>${index < at ? '✓' : index + 1}</b>${step}</li>`
  })
  const paper = receiptSvg === null ? '' : `<div class="paper">${receiptSvg}</div>`
  return `<!doctype html><style>${STYLE}</style><img class="kiosk" alt="" src="data:image/png;base64,${kioskPng}">
    <aside><h1>A sale on Clearlane</h1><ol>${steps.join('')}</ol>${paper}</aside>`
}
