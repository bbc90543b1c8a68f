import { useState } from 'preact/hooks'
import { call } from '../../../lib/call.ts'
import { siteAddress } from '../../../lib/sites/address.ts'
import type { SiteDefinition } from '../../../lib/sites/definition.ts'
import { framePattern, hostOf, outsideProblems, type OutsideProblem } from '../../../lib/sites/from-outside.ts'
import { checkDefinition } from '../../../lib/sites/schema.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { FileButton } from '../file-button.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { AddressField } from './address-field.tsx'
import { DefinitionReads } from './definition-reads.tsx'
import { askForHosts } from './permission.ts'
import { likelyAddress } from './taught-list.tsx'

type Looked = { definition: SiteDefinition } | { problems: (string | OutsideProblem)[] } | 'not-json'

/** Takes a messenger's definition from a file: shown first, used only at the user's word, and only on the one host that it is for. */
export function DefinitionFile() {
  const { t } = useLanguage()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [done, setDone] = useState('')
  const read = (text: string): void => {
    setDone('')
    setLooked(look(text))
  }
  return (
    <section class="card stack">
      <h2>{t('taught.file.title')}</h2>
      <p class="prose quiet">{t('taught.file.help')}</p>
      <div class="row">
        <FileButton accept=".json,application/json" label={t('taught.file.choose')} onText={read} />
      </div>
      {done && <Notice kind="good">{done}</Notice>}
      {looked === 'not-json' && <Notice kind="error">{t('taught.file.not-json')}</Notice>}
      {looked && looked !== 'not-json' && 'problems' in looked && (
        <Notice kind="error">
          <p>{t('taught.file.refused')}</p>
          <ul class="points">
            {looked.problems.map((problem) => (
              <li key={JSON.stringify(problem)} dir="auto">
                {typeof problem === 'string' ? problem : <Problem problem={problem} />}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {looked && looked !== 'not-json' && 'definition' in looked && (
        <Use
          key={looked.definition.id}
          definition={looked.definition}
          onDone={(address) => {
            setLooked(null)
            setDone(t('taught.file.done', { name: looked.definition.name, address }))
          }}
        />
      )}
    </section>
  )
}

function look(text: string): Looked {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'not-json'
  }
  const checked = checkDefinition(value, document)
  if ('problems' in checked) return checked
  const problems = outsideProblems(checked.definition)
  return problems.length > 0 ? { problems } : checked
}

function Problem({ problem }: { problem: OutsideProblem }) {
  const { t } = useLanguage()
  switch (problem.problem) {
    case 'built-in':
      return <>{t('taught.problem.built-in', problem)}</>
    case 'other-network':
      return <>{t('taught.problem.other-network', problem)}</>
    case 'wider-host':
      return <>{t('taught.problem.wider-host', problem)}</>
    case 'identity':
      return <>{t('taught.problem.identity', problem)}</>
    case 'opener':
      return <>{t('taught.problem.opener', problem)}</>
  }
}

function Use({ definition, onDone }: { definition: SiteDefinition; onDone: (address: string) => void }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const host = hostOf(definition) ?? ''
  const [typed, setTyped] = useState(likelyAddress(definition))
  const [problem, setProblem] = useState<string>()
  const before = useLive(() => db.taught.get(definition.id), [db, definition.id])
  const use = (event: Event): void => {
    event.preventDefault()
    const site = siteAddress(typed)
    if (!site.ok) return setProblem(t(`sites.add.${site.problem}`))
    if (new URL(site.address).host !== host) return setProblem(t('taught.file.address.other', { host }))
    const frame = framePattern(definition)
    // Straight in the submit: after an await Firefox would refuse to ask.
    askForHosts([site.pattern, ...(frame ? [frame] : [])])
      .then(async (given) => {
        if (!given) return setProblem(t('sites.add.declined'))
        const { address, pattern } = site
        const { id } = definition
        await db.transaction('rw', db.taught, db.sites, async () => {
          await db.taught.put({ id, definition, origin: 'file', changedAt: Date.now() })
          await db.sites.put({ address, pattern, definition: id, addedAt: Date.now() })
        })
        await call('sites.apply', {})
        onDone(address)
      })
      .catch((error: unknown) => setProblem(failureText(error, t)))
  }
  return (
    <form class="stack" onSubmit={use} data-testid="definition-reads">
      <DefinitionReads definition={definition} />
      {before && <Notice kind="doubt">{t('taught.file.replaces', { name: before.definition.name })}</Notice>}
      <div class="options">
        <AddressField label={t('taught.file.address')} problem={problem} typed={typed} onType={setTyped} />
      </div>
      <div class="row">
        <Button type="submit" look="main">
          {t('taught.file.use')}
        </Button>
      </div>
    </form>
  )
}
