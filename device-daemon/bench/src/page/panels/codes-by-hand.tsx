import { useState } from 'preact/hooks'
import { useDesk } from '../bench-desk.ts'
import { tilesOf, type ProductTile } from '../model/product.ts'
import { codeOfText } from '../model/scan-code.ts'
import { SPECIAL_CODES } from '../model/special-codes.ts'
import { Button } from '../parts/controls.tsx'

/** Any code, the awkward ones, badges, and what is not for everybody. */
export function CodesByHand() {
  const desk = useDesk()
  return (
    <>
      <AnyCode />
      <div class="group">
        <h3>Awkward codes</h3>
        <div class="row">
          {SPECIAL_CODES.map(({ label, about, code }) => (
            <Button key={label} title={about} onPress={() => desk.act({ act: 'scan', ...code })}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      <AgedItems />
      <Badges />
    </>
  )
}

function AnyCode() {
  const desk = useDesk()
  const [text, setText] = useState('')
  const code = codeOfText(text.trim())
  return (
    <form
      class="group"
      onSubmit={(event) => {
        event.preventDefault()
        if (code === null) return desk.say({ text: 'No scanner can send this.', tone: 'bad' })
        desk.act({ act: 'scan', ...code })
        setText('')
      }}
    >
      <h3>
        <label for="any-code">Any code</label>
      </h3>
      <div class="row">
        <input
          id="any-code"
          class="field"
          type="text"
          autocomplete="off"
          placeholder="Digits, or with ]C0 in front"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="button button-plain" disabled={code === null}>
          <span>Scan</span>
        </button>
      </div>
    </form>
  )
}

const AGED = [
  { minAge: 16, label: 'Beer or wine, 16', words: ['pils', 'bier', 'wein', 'weizen'] },
  { minAge: 18, label: 'Spirits, 18', words: ['gin', 'rum', 'likör', 'tequila', 'ouzo'] },
] as const
const ASKED_FOR = 50

function AgedItems() {
  const desk = useDesk()
  const find = async ({ minAge, words }: (typeof AGED)[number]): Promise<ProductTile | string> => {
    for (const word of words) {
      const answer = await desk.api.search(word, ASKED_FOR)
      if (!answer.ok) return answer.error
      const tile = tilesOf(answer.value).find((one) => one.minAge === minAge)
      if (tile !== undefined) return tile
    }
    return `The price book has nothing from ${minAge} years.`
  }
  const scan = async (aged: (typeof AGED)[number]): Promise<void> => {
    const found = await find(aged)
    if (typeof found === 'string') desk.say({ text: found, tone: 'bad' })
    else desk.act({ act: 'scan', ...found.code })
  }
  return (
    <div class="group">
      <h3>Age-restricted</h3>
      <div class="row">
        {AGED.map((one) => (
          <Button key={one.minAge} onPress={() => void scan(one)}>
            {one.label}
          </Button>
        ))}
      </div>
    </div>
  )
}

function Badges() {
  const desk = useDesk()
  return (
    <div class="group">
      <h3>Staff badges</h3>
      {desk.badges.length === 0 ? <p class="note">The lane tells its demo badges when it runs.</p> : null}
      <div class="row">
        {desk.badges.map(({ name, role, badge, pin }) => (
          <Button
            key={badge}
            icon="badge"
            onPress={() => desk.act({ act: 'scan', data: badge, symbology: ']C0' })}
          >
            {name}, {role} <small>PIN {pin}</small>
          </Button>
        ))}
      </div>
    </div>
  )
}
