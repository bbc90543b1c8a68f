import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { hostOf } from '../../../lib/sites/from-outside.ts'
import { useLanguage } from '../../ui/language.tsx'
import { apartOf } from './taught-list.tsx'

/** What a definition reads, and where: its own selectors, since they are what will be used. */
export function DefinitionReads({ definition }: { definition: SiteDefinition }) {
  const { t } = useLanguage()
  const { name, app, chat, message, composer, open } = definition
  return (
    <>
      <p>{t('taught.file.good', { name })}</p>
      <ul class="points">
        <li>{t('taught.file.where', { host: hostOf(definition) ?? '' })}</li>
        {app.frame && <li>{t('taught.file.frame', { frame: app.frame })}</li>}
        <li>{t('taught.file.title.part', { selector: first(chat.title.at) })}</li>
        <li>
          {t('taught.list.apart')}: {t(`taught.apart.${apartOf(definition)}`)}
        </li>
        <li>{t('taught.file.messages', { selector: first(message.row) })}</li>
        <li>{t('taught.file.composer', { selector: first(composer.box) })}</li>
        {open?.map((way) => (
          <li key={JSON.stringify(way)}>
            {way.way === 'row'
              ? t('taught.file.opens', { selector: first(way.row) })
              : t('taught.file.opens.address', { selector: way.address })}
          </li>
        ))}
      </ul>
    </>
  )
}

function first(ways: readonly { sel: string }[] | undefined): string {
  return ways?.[0]?.sel ?? ''
}
