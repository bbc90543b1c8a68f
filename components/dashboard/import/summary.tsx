import { useState } from 'preact/hooks'
import type { ImportSummary, JobRecord } from '../../../lib/import/job.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { LeftOutList } from './left-out-list.tsx'

/** What an import did, in figures; lines left out with their reasons. */
export function Summary({ job }: { job: JobRecord }) {
  const { t, format } = useLanguage()
  const { summary } = job
  if (!summary) return null
  const leftOut = summary.rowsLeftOut + summary.valuesLeftOut
  const seconds = format.number(Math.max(0.1, Math.round(summary.milliseconds / 100) / 10))
  return (
    <section
      class="card stack"
      data-testid="import-summary"
      data-contacts-new={summary.contactsNew}
      data-orders-new={summary.ordersNew}
      data-events-new={summary.eventsNew}
    >
      <div class="card-head">
        <div>
          <h2>{job.kind === 'demo' ? t('import.done.demo') : t('import.done.import')}</h2>
          <p class="quiet">{t('import.summary.rows', { n: summary.rows, seconds })}</p>
        </div>
        <a class="button" href="#/contacts">
          {t('import.summary.contacts.open')}
        </a>
      </div>
      <Figures summary={summary} />
      {summary.contactsGone > 0 && <p>{t('job.summary.gone', { n: summary.contactsGone })}</p>}
      {summary.contactsBack > 0 && <p>{t('job.summary.back', { n: summary.contactsBack })}</p>}
      {isNothing(summary) && <p>{t('job.summary.nothing')}</p>}
      {leftOut === 0 ? <p>{t('import.summary.nothingLeftOut')}</p> : <LeftOutPart summary={summary} />}
    </section>
  )
}

function Figures({ summary }: { summary: ImportSummary }) {
  const { t, format } = useLanguage()
  const rows = [
    { name: t('import.summary.contacts'), figures: [summary.contactsNew, summary.contactsUpdated, summary.contactsUnchanged] },
    { name: t('import.summary.orders'), figures: [summary.ordersNew, summary.ordersUpdated, summary.ordersUnchanged] },
  ]
  // An event says what happened: another one is another event, none is ever updated.
  const { eventsNew = 0, eventsUnchanged = 0 } = summary
  if (eventsNew + eventsUnchanged > 0) rows.push({ name: t('job.summary.events'), figures: [eventsNew, 0, eventsUnchanged] })
  return (
    <table class="grid fit">
      <thead>
        <tr>
          <th scope="col">
            <span class="out-of-sight">{t('import.history.what')}</span>
          </th>
          {(['new', 'updated', 'unchanged'] as const).map((name) => (
            <th key={name} scope="col" class="figures">
              {t(`import.summary.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, at) => (
              <td key={at} class="figures">
                {format.number(figure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Next week's import of the same file. */
function isNothing(summary: ImportSummary): boolean {
  const { contactsNew, contactsUpdated, contactsGone, contactsBack, ordersNew, ordersUpdated, eventsNew } = summary
  const changed = contactsNew + contactsUpdated + contactsGone + contactsBack + ordersNew + ordersUpdated + eventsNew
  return changed === 0 && summary.contactsUnchanged > 0
}

function LeftOutPart({ summary }: { summary: ImportSummary }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(summary.rowsLeftOut + summary.valuesLeftOut <= 50)
  return (
    <div class="stack">
      <h3>{t('import.summary.leftOut')}</h3>
      <ul class="points">
        {summary.rowsLeftOut > 0 && <li>{t('import.summary.rowsLeftOut', { n: summary.rowsLeftOut })}</li>}
        {summary.valuesLeftOut > 0 && <li>{t('import.summary.valuesLeftOut', { n: summary.valuesLeftOut })}</li>}
      </ul>
      {open ? (
        <LeftOutList of={summary.import} />
      ) : (
        <div class="row">
          <Button onClick={() => setOpen(true)}>{t('import.leftOut.show')}</Button>
        </div>
      )}
    </div>
  )
}
