import { Button, IconButton } from '../../../ui/button.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { CountLine } from '../answer/count-line.tsx'
import type { Tried } from '../answer/use-tried.ts'
import type { Editor } from './use-editor.ts'
import type { Saving } from './use-saving.tsx'

/** Stays at the top while the rule scrolls: save, discard, undo, redo, and how many people it is. */
export function SaveBar({ editor, saving, tried, waiting }: { editor: Editor; saving: Saving; tried: Tried; waiting: number }) {
  const { t } = useLanguage()
  const { dirty, isNew, saved } = saving
  return (
    <div class="save-bar">
      <Button type="submit" look="main" disabled={!dirty && !isNew}>
        {t('dashboard.save')}
      </Button>
      <Button disabled={!dirty} onClick={saving.discard}>
        {t('builder.discard')}
      </Button>
      <span class="save-history">
        <IconButton icon="undo" label={t('builder.undo')} aria-disabled={!editor.canUndo} onClick={editor.undo} />
        <IconButton icon="redo" label={t('builder.redo')} aria-disabled={!editor.canRedo} onClick={editor.redo} />
      </span>
      <output class="quiet save-state" data-testid="save-state" data-state={dirty ? 'unsaved' : 'saved'}>
        {dirty ? t('builder.unsaved') : saved ? t('dashboard.saved') : isNew ? '' : t('builder.allSaved')}
      </output>
      <CountLine tried={tried} waiting={waiting} />
    </div>
  )
}
