import type { CardContact } from '../../lib/card/card.ts'
import { Tag } from '../ui/badge.tsx'
import { useLanguage } from './language.ts'
import { Notice } from '../ui/notice.tsx'
import { useAction, useSidebar } from './context.ts'
import { Fold } from './fold.tsx'
import { TagInput } from './tag-input.tsx'

/** The agents' tags, which can be taken off, and the CRM's, which cannot be changed here. */
export function Tags({ contact }: { contact: CardContact }) {
  const { t, format } = useLanguage()
  const { ask, patch } = useSidebar()
  const { failed, run } = useAction()
  const { id, tags, crmTags } = contact
  const change = (call: 'tag.add' | 'tag.remove', tag: string) =>
    run(async () => patch(id, { tags: (await ask(call, { contact: id, tag })).tags }))
  const count = tags.length + crmTags.length
  return (
    <Fold name="tags" title={t('tags.title')} aside={count > 0 && format.number(count)} openAtFirst>
      {count > 0 && (
        <ul class="chips" aria-label={t('tags.title')}>
          {tags.map((tag) => (
            <li key={tag}>
              <Tag data-testid="tag" removeLabel={t('tags.remove', { tag })} onRemove={() => void change('tag.remove', tag)}>
                {tag}
              </Tag>
            </li>
          ))}
          {crmTags.map((tag) => (
            <li key={`crm ${tag}`} class="from-crm">
              <Tag data-testid="tag" title={t('tags.fromCrm', { tag })}>
                {tag}
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <TagInput contact={id} taken={tags} onAdd={(tag) => void change('tag.add', tag)} />
      {failed && <Notice kind="error">{t('action.failed')}</Notice>}
    </Fold>
  )
}
