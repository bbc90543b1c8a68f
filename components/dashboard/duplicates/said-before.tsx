import { useState } from 'preact/hooks'
import { Directory } from '../../../lib/contacts/directory.ts'
import type { SamePerson } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { PersonName } from './person-name.tsx'

/** Shown at first, and by each press of "more". */
const STEP = 25

/** What was decided before, newest first, each with its way back. */
export function SaidBefore({ onUndone }: { onUndone: () => void }) {
  return (
    <>
      <Said verdict="merged" onUndone={onUndone} />
      <Said verdict="not-same" onUndone={onUndone} />
    </>
  )
}

function Said({ verdict, onUndone }: { verdict: SamePerson['verdict']; onUndone: () => void }) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const [most, setMost] = useState(STEP)
  const said = useLive(async () => {
    const pairs = (await db.same.where('verdict').equals(verdict).toArray()).toSorted((a, b) => b.at - a.at)
    const directory = new Directory(db, await Base.open(db))
    const lines: { pair: SamePerson; kept: PersonRow | null; other: PersonRow | null }[] = []
    for (const pair of pairs.slice(0, most)) {
      const other = pair.kept === pair.one ? pair.other : pair.one
      lines.push({ pair, kept: await directory.alone(pair.kept), other: await directory.alone(other) })
    }
    return { lines, count: pairs.length }
  }, [db, verdict, most])
  if (!said || said.count === 0) return null
  const undo = async ({ one, other }: SamePerson): Promise<void> => {
    await writeVerdicts(db, settings, [{ kind: 'unmerge', contact: one, other }])
    onUndone()
  }
  return (
    <details class="card" data-testid={`said-${verdict}`}>
      <summary>{t(`duplicates.before.${verdict}`, { n: said.count })}</summary>
      <ul class="said-lines">
        {said.lines.map(({ pair, kept, other }) => (
          <li key={pair.one + pair.other} class="row">
            <span class="grow">
              <PersonName row={kept} /> <span aria-hidden="true">{verdict === 'merged' ? '←' : '≠'}</span>{' '}
              <PersonName row={other} />
            </span>
            <span class="quiet">{format.date(pair.at)}</span>
            <Button look="link" onClick={() => void undo(pair)}>
              {t('dashboard.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {said.count > most && <Button onClick={() => setMost(most + STEP)}>{t('duplicates.before.more')}</Button>}
    </details>
  )
}
