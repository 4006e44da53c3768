import { languageOf, mannerOf, type Language } from '../strings/languages.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sheet } from '../ui/sheet.tsx'
import type { ScreenProps } from '../view/world.ts'

/** K02: each language in its own words; no flags. */
export function LanguageSheet({ world, words, send }: ScreenProps) {
  return (
    <Sheet
      icon="globe"
      title={words.t('language.title')}
      actions={
        <Button
          icon="close"
          label={words.t('action.close')}
          onPress={() => send({ type: 'shopper.close' })}
        />
      }
    >
      <div class="languages">
        {world.mirror.store.languages.map((language) => (
          <One
            key={language}
            language={languageOf(language)}
            current={language === words.language}
            onPress={() => send({ type: 'shopper.choose-language', language })}
          />
        ))}
      </div>
    </Sheet>
  )
}

type OneProps = { readonly language: Language; readonly current: boolean; readonly onPress: () => void }

function One({ language, current, onPress }: OneProps) {
  const { tag, direction, name, word } = mannerOf(language)
  return (
    <button
      type="button"
      lang={tag}
      dir={direction}
      class="languages__one"
      aria-pressed={current}
      onClick={onPress}
    >
      <span class="languages__name">{name}</span>
      <span class="languages__word">{word}</span>
      {current ? <Icon name="check" /> : null}
    </button>
  )
}
