import { useState } from 'preact/hooks'
import { LINK_LIMITS, LINK_NETWORKS } from '../../../lib/consent/check-link.ts'
import { saveLink } from '../../../lib/consent/link-store.ts'
import type { OptInLink } from '../../../lib/consent/opt.ts'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { focusFirstField } from '../focus.ts'
import { Problems } from '../problems.tsx'
import { networkNames } from '../results/network-names.ts'
import { SaveOrCancel } from '../save-or-cancel.tsx'
import { useSession } from '../session.ts'

const EMPTY = { name: '', network: 'whatsapp', address: '', word: '', tag: '' } as const
type Draft = Pick<OptInLink, 'name' | 'network' | 'address' | 'word' | 'tag'>

/** Writes a new link or changes one. What is refused stays in the form. */
export function LinkForm({ link, onClose }: { link: OptInLink | null; onClose: () => void }) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const { name, network, address, word, tag } = link ?? EMPTY
  const [draft, setDraft] = useState<Draft>({ name, network, address, word, tag })
  const [problems, setProblems] = useState<string[]>([])
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const kept = link ? { id: link.id, revision: link.revision } : {}
    try {
      const result = await saveLink(db, { ...kept, ...draft }, settings.country, Date.now())
      if (result.ok) onClose()
      else setProblems(result.problems.map((problem) => t(`consent.link.problem.${problem}`)))
    } catch (error) {
      setProblems([failureText(error, t)])
    }
  }
  const title = link ? t('consent.link.edit', { name: link.name }) : t('consent.link.new')
  const text = (key: 'name' | 'address' | 'word' | 'tag') => ({
    value: draft[key],
    autocomplete: 'off',
    dir: key === 'address' ? ('ltr' as const) : ('auto' as const),
    onInput: (event: Event & { currentTarget: HTMLInputElement }) => change({ [key]: event.currentTarget.value }),
  })
  return (
    <form ref={focusFirstField} class="card stack" aria-label={title} onSubmit={save}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <Field
        label={t('consent.link.name')}
        hint={t('consent.link.name.hint')}
        maxLength={LINK_LIMITS.name + 20}
        {...text('name')}
      />
      <Select
        label={t('consent.link.network')}
        value={draft.network}
        onPick={(value) => change({ network: LINK_NETWORKS.find((one) => one === value) ?? draft.network })}
        options={LINK_NETWORKS.map((value) => ({ value, text: networkNames([value], format) }))}
      />
      <Field label={t(`consent.link.address.${draft.network}`)} {...text('address')} />
      <Field
        label={t('consent.link.word')}
        hint={t('consent.link.word.hint')}
        maxLength={LINK_LIMITS.word + 20}
        {...text('word')}
      />
      <Field label={t('consent.link.tag')} maxLength={LINK_LIMITS.tag + 20} {...text('tag')} />
      <Problems of={problems} />
      <SaveOrCancel onCancel={onClose} />
    </form>
  )
}
