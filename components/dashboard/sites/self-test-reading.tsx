import type { ComponentChildren } from 'preact'
import type { SelfTest } from '../../../lib/sites/reading.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Scroll } from '../scroll.tsx'
import { useSiteName } from './site-name.ts'

type Chat = Extract<SelfTest['reading'], { state: 'chat' }>

/** What was read of the page itself: which chat, who, by which ways, and the composer. */
export function SelfTestReading({ test }: { test: SelfTest }) {
  const { t } = useLanguage()
  const nameOf = useSiteName()
  const { reading, ways } = test
  return (
    <>
      <dl class="facts">
        <Fact name={t('selftest.page')} id="state">
          {nameOf(test.site)}: {t(`selftest.state.${reading.state}`)}
        </Fact>
        {reading.state === 'chat' && <ChatFacts chat={reading} />}
        {reading.state === 'chat' && (
          <Fact name={t('selftest.composer')} id="composer">
            <Composer composer={test.composer} />
          </Fact>
        )}
      </dl>
      {ways.length > 0 && <Ways ways={ways} />}
    </>
  )
}

function Fact({ name, id, children }: { name: string; id: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={`self-test-${id}`}>{children}</dd>
    </div>
  )
}

function ChatFacts({ chat }: { chat: Chat }) {
  const { t } = useLanguage()
  const { identities, numbers, fingerprint, members = [], lost } = chat
  const ids = fingerprint && { n: fingerprint.ids.length }
  return (
    <>
      <Fact name={t('selftest.name')} id="title">
        {chat.title === '' ? <Unknown /> : <bdi>{chat.title}</bdi>}
      </Fact>
      <Fact name={t('selftest.with')} id="kind">
        {t(`selftest.with.${chat.kind}`)}
      </Fact>
      <Fact name={t('selftest.identities')} id="identities">
        {identities.length === 0 && !ids && t('selftest.identities.none')}
        {identities.map(({ network, kind, value }) => (
          <div key={`${kind} ${value}`}>
            {network}, {kind}: <bdi>{value}</bdi>
          </div>
        ))}
        {ids && <div>{fingerprint?.steady ? t('selftest.fingerprint.steady', ids) : t('selftest.fingerprint.doubt', ids)}</div>}
      </Fact>
      <Fact name={t('selftest.numbers')} id="numbers">
        {numbers.length === 0 && t('selftest.numbers.none')}
        {numbers.map(({ value, from }) => (
          <div key={value}>
            <bdi>{value}</bdi>, {t(`selftest.from.${from}`)}
          </div>
        ))}
      </Fact>
      {members.length > 0 && (
        <Fact name={t('selftest.members')} id="members">
          {members.map(({ name }, index) => (
            <div key={index}>
              <bdi>{name}</bdi>
            </div>
          ))}
        </Fact>
      )}
      <Fact name={t('selftest.lost')} id="lost">
        {lost.length === 0 ? (
          <Agreed>{t('selftest.lost.none')}</Agreed>
        ) : (
          lost.map((part) => (
            <div key={part}>
              <Doubted>{t(`selftest.part.${part}`)}</Doubted>
            </div>
          ))
        )}
      </Fact>
    </>
  )
}

function Composer({ composer: { found, writable, way, holds } }: { composer: SelfTest['composer'] }) {
  const { t } = useLanguage()
  if (!found) return <Doubted>{t('selftest.composer.missing')}</Doubted>
  if (!writable) return <Doubted>{t('selftest.composer.closed')}</Doubted>
  return (
    <>
      {t('selftest.composer.writable', { n: holds })}; {t('selftest.way', { way })}
    </>
  )
}

function Ways({ ways }: { ways: SelfTest['ways'] }) {
  const { t } = useLanguage()
  return (
    <div class="stack-small">
      <h3>{t('selftest.ways')}</h3>
      <Scroll label={t('selftest.ways')}>
        <table class="grid" data-testid="self-test-ways">
          <thead>
            <tr>
              {(['of', 'value', 'agrees'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`selftest.ways.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map(({ of, value, agrees }, index) => (
              <tr key={index}>
                <td>{t(`selftest.of.${of}`)}</td>
                <td class="words" dir="auto">
                  {value || <Unknown />}
                </td>
                <td>
                  <Agreement agrees={agrees} isFirst={ways.findIndex((way) => way.of === of) === index} isThere={value !== ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

function Agreement({ agrees, isFirst, isThere }: { agrees: boolean | null; isFirst: boolean; isThere: boolean }) {
  const { t } = useLanguage()
  if (agrees === true) return <Agreed>{t('selftest.agrees.yes')}</Agreed>
  if (agrees === false) return <Doubted>{t('selftest.agrees.no')}</Doubted>
  return <span class="quiet">{t(isFirst && isThere ? 'selftest.agrees.first' : 'selftest.agrees.absent')}</span>
}

function Agreed({ children }: { children: ComponentChildren }) {
  return (
    <span class="state state-good">
      <Icon name="check" />
      {children}
    </span>
  )
}

function Doubted({ children }: { children: ComponentChildren }) {
  return (
    <span class="state state-doubt">
      <Icon name="doubt" />
      {children}
    </span>
  )
}

/** Unknown is said, never left blank. */
export function Unknown() {
  const { t } = useLanguage()
  return <span class="quiet">{t('selftest.unknown')}</span>
}
