import type { SeenMessage, SelfTest } from '../../../lib/sites/reading.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Scroll } from '../scroll.tsx'
import { Unknown } from './self-test-reading.tsx'

const COLUMNS = ['direction', 'time', 'text', 'kind', 'status', 'sender'] as const

/** The newest messages as they were read, the newest first, so that it stands in sight. */
export function SelfTestMessages({ test: { messages, unloaded, notices } }: { test: SelfTest }) {
  const { t } = useLanguage()
  const counts = [
    unloaded > 0 && t('selftest.unloaded', { n: unloaded }),
    notices > 0 && t('selftest.notices', { n: notices }),
  ].filter((count) => count !== false)
  const hasSender = messages.some(({ sender }) => sender !== '')
  const columns = COLUMNS.filter((column) => column !== 'sender' || hasSender)
  return (
    <div class="stack-small">
      <h3>{t('selftest.messages')}</h3>
      {counts.length > 0 && <p class="quiet">{counts.join('; ')}</p>}
      {messages.length === 0 ? (
        <p>{t('selftest.messages.none')}</p>
      ) : (
        <Scroll label={t('selftest.messages')} tall>
          <table class="grid" data-testid="self-test-messages">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`selftest.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {messages.toReversed().map((message, index) => (
                <Row key={index} message={message} hasSender={hasSender} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  )
}

function Row({ message, hasSender }: { message: SeenMessage; hasSender: boolean }) {
  const { t, format } = useLanguage()
  const { direction, at, exact, text, kind, status, sender } = message
  return (
    <tr data-direction={direction}>
      <td class="short">{direction === 'unknown' ? <Unknown /> : t(`selftest.direction.${direction}`)}</td>
      <td class="short">
        {at === null || exact === 'none' ? <Unknown /> : <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time>}
      </td>
      <td class="words" dir="auto">
        {text}
      </td>
      <td class="short">{kind === 'unknown' ? <Unknown /> : t(`selftest.kind.${kind}`)}</td>
      {/* Only what was sent is delivered. */}
      <td class="short">{direction === 'in' ? '' : status === 'unknown' ? <Unknown /> : t(`selftest.status.${status}`)}</td>
      {hasSender && (
        <td class="words" dir="auto">
          {sender || <Unknown />}
        </td>
      )}
    </tr>
  )
}
