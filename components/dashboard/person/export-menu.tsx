import type { Dossier } from '../../../lib/law/dossier.ts'
import { sectionsAsHtml } from '../../../lib/law/export-html.ts'
import { dossierAsJson } from '../../../lib/law/export-json.ts'
import type { Section } from '../../../lib/law/sections.ts'
import { isoDay } from '../../../lib/workspace/day.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { saveFile } from '../save-file.ts'

/** Everything of a person as a file: a page to hand over, and data for machines. The file's name tells nobody who it is. */
export function ExportMenu({ dossier, sections, name }: { dossier: Dossier; sections: Section[]; name: string }) {
  const { t, format } = useLanguage()
  const fileName = (kind: string): string => `recency-person-${isoDay(dossier.today)}.${kind}`
  const asPage = (): void => {
    const frame = {
      language: t.language,
      title: t('dossier.export.title', { name }),
      made: t('dossier.export.made', { date: format.moment(Date.now()) }),
    }
    saveFile(fileName('html'), sectionsAsHtml(sections, frame), 'text/html')
  }
  return (
    <fieldset class="bare row">
      <legend class="out-of-sight">{t('dossier.export')}</legend>
      <Button icon="file" onClick={asPage}>
        {t('dossier.export.html')}
      </Button>
      <Button onClick={() => saveFile(fileName('json'), dossierAsJson(dossier, Date.now()), 'application/json')}>
        {t('dossier.export.json')}
      </Button>
    </fieldset>
  )
}
