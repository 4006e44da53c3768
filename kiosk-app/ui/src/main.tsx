import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { createActor } from 'xstate'
import type { UiCommand } from '@clearlane/lane-contract'
import { arrowKeys } from './adapters/arrow-keys.ts'
import { measureDisplay } from './adapters/display.ts'
import { type Later, loadLater } from './adapters/later.ts'
import { fingersTakeNoFocus } from './adapters/no-focus.ts'
import { afterPaint } from './adapters/painted.ts'
import { loadProduce } from './adapters/produce-list.ts'
import { loadQrCode } from './adapters/qr-code.ts'
import { wallSeconds } from './adapters/seconds.ts'
import { filterTaps } from './adapters/taps.ts'
import { loadTelling } from './adapters/telling.ts'
import { loadTexts } from './adapters/texts.ts'
import { whileTouched } from './adapters/touches.ts'
import { play, soundFromFirstTouch } from './adapters/tones.ts'
import { comfortOf, comfortText } from './checkout/comfort.ts'
import { saidByLane, type CheckoutEvent } from './checkout/events.ts'
import { checkoutMachine } from './checkout/machine.ts'
import { openSocket, type Socket } from './link/adapters/socket.ts'
import { isOtherKey, takeToken } from './link/adapters/token.ts'
import { LaneLink } from './link/lane-link.ts'
import { Root } from './root.tsx'
import { Kiosk } from './store/kiosk.ts'
import type { Language } from './strings/languages.ts'
import { backEvent } from './view/back-event.ts'
import { tonesOfEvents, tonesOfNotice } from './store/tones-of.ts'

// The composition root: everything that touches the browser is made here and handed in.

/** Asked without a word when refused: the screen itself says enough. */
const QUIET: readonly UiCommand['type'][] = ['set-language', 'call-help', 'staff-pin']

/** What is said before the first welcome, after a reload, in the language that was shown. */
const LANGUAGE = 'clearlane.language'

/** The look that one shopper chose stays over a reload; the end of the sale takes it away. */
const COMFORT = 'clearlane.comfort'

const stage = document.getElementById('stage')
if (stage === null) throw new Error('The page has no stage.')
measureDisplay(stage)
filterTaps(stage)
fingersTakeNoFocus()
soundFromFirstTouch(stage)

const buildId = document.querySelector('meta[name="build"]')?.getAttribute('content') ?? 'dev'
const token = takeToken()
const socketUrl = new URL('./api/socket', location.href)
socketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
socketUrl.hash = ''

/** Null until it has come. */
const later = signal<Later | null>(null)
let receivedMs = 0
const actor = createActor(
  checkoutMachine.provide({
    actions: {
      ask: (_, command: UiCommand) => link.ask(command),
      reconnect: () => socket?.dial(),
    },
  }),
)
const kiosk = new Kiosk(actor, () => Date.now(), sessionStorage.getItem(LANGUAGE) ?? 'en')

const link = new LaneLink(
  buildId,
  {
    send: (text) => socket?.send(text),
    newId: () => crypto.randomUUID(),
    reload: () => location.reload(),
    tab: sessionStorage,
  },
  {
    onMirror: (mirror, events, fresh) => {
      kiosk.show(mirror, events, fresh)
      if (events.length === 0) return
      play(tonesOfEvents(events))
      const from = receivedMs
      afterPaint(from, (ms) => link.painted(mirror.seq, ms))
    },
    onNotice: (notice) => {
      // Within a sale the intervention says it, with its own tone and dialog.
      if (notice.kind === 'unknown-item' && kiosk.world.value?.mirror.ledger.sale !== null) return
      play(tonesOfNotice(notice))
      actor.send(saidByLane(notice))
    },
    onAnswer: (command, refusal) => {
      if (command === 'still-here') return // said by every touch: nobody waits for the answer
      if (refusal === null) actor.send({ type: 'lane.accepted', command })
      else if (!QUIET.includes(command)) actor.send({ type: 'lane.refused', command, refusal })
    },
    onSuperseded: () => {
      socket?.stop()
      actor.send({ type: 'link.superseded' })
    },
    onOutOfDate: () => actor.send({ type: 'link.out-of-date' }),
  },
)

const socket: Socket | null =
  token === null
    ? null
    : openSocket(socketUrl.href, token, {
        onOpen: () => {
          link.opened()
          // At each connection: a lane that stopped in mid-answer is asked again.
          fetchTexts(kiosk.language.value)
          void loadLater().then((loaded) => (later.value = loaded))
        },
        onText: (text, atMs) => {
          receivedMs = atMs
          link.received(text)
        },
        onLost: () => actor.send({ type: 'link.lost' }),
        onStillLost: () =>
          void isOtherKey(token).then((other) => {
            if (other) actor.send({ type: 'link.no-key' })
          }),
      })

function send(event: CheckoutEvent): void {
  actor.send(event)
}

function fetchTexts(language: Language): void {
  void loadTexts(language).then((texts) => kiosk.setTexts(language, texts))
}

kiosk.language.subscribe((language) => {
  sessionStorage.setItem(LANGUAGE, language)
  fetchTexts(language)
})

// Dialogs and pages that the lane knows nothing of are presence too. Its own question is answered by its buttons.
whileTouched(stage, () => {
  if (kiosk.world.value?.overlay !== 'stillThere') link.ask({ type: 'still-here' })
})
const arrows = arrowKeys(stage, () => send(backEvent(kiosk.world.value?.overlay ?? 'shopper.none')))

kiosk.receiptUrl.subscribe((url) => {
  if (url !== null) void loadQrCode(url).then((code) => kiosk.setReceiptCode(code))
})
const isDemo = computed(() => kiosk.world.value?.mirror.store.demo === true)
effect(() => {
  if (isDemo.value) void loadTelling().then((tell) => tell(actor, (told) => link.told(told)))
})
actor.start()
actor.send({ type: 'shopper.set-comfort', comfort: comfortOf(sessionStorage.getItem(COMFORT) ?? '') })
kiosk.comfort.subscribe((comfort) => sessionStorage.setItem(COMFORT, comfortText(comfort)))
render(
  <Root kiosk={kiosk} send={send} clock={wallSeconds()} onArrival={arrows.arrive} later={later} />,
  stage,
)
if (token === null) {
  actor.send({ type: 'link.no-key' })
} else {
  socket?.dial()
  void loadProduce(token).then((tiles) => kiosk.setTiles(tiles))
}
