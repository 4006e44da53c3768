import { Button } from '../ui/button.tsx'
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
          <button
            key={language}
            type="button"
            lang={language}
            class="languages__one"
            aria-pressed={language === words.language}
            onClick={() => send({ type: 'shopper.choose-language', language })}
          >
            {ownName(language)}
          </button>
        ))}
      </div>
    </Sheet>
  )
}

function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
