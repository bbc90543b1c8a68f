import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import type { TaughtDefinition } from '../../../lib/db/database.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { framePattern, hostOf } from '../../../lib/sites/from-outside.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Actions } from '../actions.tsx'
import { failureText } from '../failure.ts'
import { useLive } from '../live.ts'
import { saveFile } from '../save-file.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'
import { askForHosts } from './permission.ts'

/** Messengers that were taught or came in a file: renamed, saved as a file, taught again, removed. */
export function TaughtList() {
  const { t } = useLanguage()
  const { db } = useSession()
  const taught = useLive(() => db.taught.orderBy('id').toArray(), [db])
  const [problem, setProblem] = useState('')
  if (!taught || taught.length === 0) return null
  const attempt = (work: Promise<unknown>): void => {
    work.then(
      () => setProblem(''),
      (error: unknown) => setProblem(failureText(error, t)),
    )
  }
  const remove = async (id: string): Promise<void> => {
    await db.transaction('rw', db.taught, db.sites, async () => {
      await db.taught.delete(id)
      await db.sites.filter(({ definition }) => definition === id).delete()
    })
    await call('sites.apply', {})
  }
  const again = async ({ id, definition }: TaughtDefinition, given: Promise<boolean>): Promise<void> => {
    const site = (await db.sites.toArray()).find((one) => one.definition === id)
    if (!(await given)) return setProblem(t('sites.add.declined'))
    const address = site?.address ?? likelyAddress(definition)
    await call('teach.start', { address, pattern: site?.pattern ?? patternOf(definition), again: id })
  }
  return (
    <section class="stack">
      <h2>{t('taught.list.title')}</h2>
      {problem && <Notice kind="error">{problem}</Notice>}
      <Scroll label={t('taught.list.title')}>
        <table class="grid">
          <thead>
            <tr>
              {(['name', 'host', 'apart', 'from'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`taught.list.${column}`)}
                </th>
              ))}
              <Actions />
            </tr>
          </thead>
          <tbody>
            {taught.map((one) => (
              <Row
                key={one.id}
                taught={one}
                onRename={(name) =>
                  attempt(
                    db.taught
                      .put({ ...one, definition: { ...one.definition, name }, changedAt: Date.now() })
                      .then(() => call('sites.apply', {})),
                  )
                }
                onAgain={() => attempt(again(one, askForHosts([patternOf(one.definition), ...framesOf(one.definition)])))}
                onRemove={() => attempt(remove(one.id))}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Row({
  taught: { id, definition, origin },
  onRename,
  onAgain,
  onRemove,
}: {
  taught: TaughtDefinition
  onRename: (name: string) => void
  onAgain: () => void
  onRemove: () => void
}) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const { name } = definition
  const rename = (event: Event): void => {
    event.preventDefault()
    const next = (typed ?? '').trim()
    setTyped(null)
    if (next !== '' && next !== name) onRename(next)
  }
  return (
    <tr>
      <th scope="row">
        {typed === null ? (
          name
        ) : (
          <form class="row" onSubmit={rename}>
            <Field
              label={t('taught.rename.field', { name })}
              labelHidden
              maxLength={60}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit">{t('taught.rename.done')}</Button>
          </form>
        )}
      </th>
      <td dir="ltr">{hostOf(definition)}</td>
      <td>{t(`taught.apart.${apartOf(definition)}`)}</td>
      <td>{t(`taught.origin.${origin}`)}</td>
      <td class="figures">
        {typed === null && (
          <Button aria-label={t('taught.rename', { name })} onClick={() => setTyped(name)}>
            {t('taught.rename.short')}
          </Button>
        )}
        <Button
          aria-label={t('taught.export', { name })}
          onClick={() => saveFile(`recency-${id}.json`, `${JSON.stringify(definition, null, 2)}\n`, 'application/json')}
        >
          {t('taught.export.short')}
        </Button>
        <Button aria-label={t('taught.again', { name })} onClick={onAgain}>
          {t('taught.again.short')}
        </Button>
        <IconButton icon="trash" label={t('taught.remove', { name })} onClick={onRemove} />
      </td>
    </tr>
  )
}

/** What tells a messenger's chats apart, by its definition alone. */
export function apartOf({ chat }: SiteDefinition): 'address' | 'attribute' | 'messages' | 'name' {
  if (chat.identity) return 'attr' in chat.identity.reader.from ? 'attribute' : 'address'
  return chat.fingerprint ? 'messages' : 'name'
}

/** Where a taught messenger most likely is: its own machine needs no https. */
export function likelyAddress(definition: SiteDefinition): string {
  const host = hostOf(definition) ?? ''
  return `${/^(?:localhost|127\.|\[?::1)/.test(host) ? 'http' : 'https'}://${host}/`
}

function patternOf(definition: SiteDefinition): string {
  const { protocol, hostname } = new URL(likelyAddress(definition))
  return `${protocol}//${hostname}/*`
}

function framesOf(definition: SiteDefinition): string[] {
  const frame = framePattern(definition)
  return frame === null ? [] : [frame]
}
