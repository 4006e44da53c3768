import type { ScreenProps } from '../view/world.ts'
import { Button } from './button.tsx'

/** To the screen before. */
export function BackButton({ words, send }: Pick<ScreenProps, 'words' | 'send'>) {
  return <Button icon="back" label={words.t('action.back')} onPress={() => send({ type: 'shopper.back' })} />
}
