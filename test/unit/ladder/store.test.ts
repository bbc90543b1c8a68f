import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { signalProblemSentence } from '../../../lib/ladder/check-signal.ts'
import { restoreStarterSignals, seedSignals, starterSignals } from '../../../lib/ladder/starter-signals.ts'
import { listSignals, removeSignal, restoreSignal, saveSignal, switchSignal } from '../../../lib/ladder/store.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { isId } from '../../../lib/db/id.ts'
import { newDatabase } from '../import/import-kit.ts'

const DRAFT = { language: 'en', stage: 5, phrase: 'take my money', off: false } as const

async function problems(change: Record<string, unknown>): Promise<string[]> {
  const saved = await saveSignal(newDatabase(), { ...DRAFT, ...change }, 1)
  return saved.ok ? [] : saved.problems.map(({ field, code, values }) => `${field} ${code} ${values['at'] ?? ''}`.trim())
}

describe('signals are kept', () => {
  it('with the next revision, and not over what another window saved', async () => {
    const db = newDatabase()
    const saved = await saveSignal(db, { ...DRAFT, language: 'en-GB', phrase: ' take my money ', unless: ['', ' if i '] }, 7)
    if (!saved.ok) throw new Error('not saved')
    const { signal } = saved
    expect(signal).toEqual({ ...DRAFT, id: signal.id, revision: 1, origin: { kind: 'own' }, unless: ['if i'], changedAt: 7 })
    const again = await saveSignal(db, { ...DRAFT, id: signal.id, revision: 1, stage: 4 }, 8)
    expect(again).toEqual({
      ok: true,
      signal: { ...DRAFT, id: signal.id, revision: 2, origin: { kind: 'own' }, stage: 4, changedAt: 8 },
    })
    const late = await saveSignal(db, { ...DRAFT, id: signal.id, revision: 1 }, 9)
    expect(late.ok || late.problems.map(({ code }) => code)).toEqual(['changed-meanwhile'])
    expect(await switchSignal(db, signal, true, 9)).toMatchObject({ ok: false })
    expect(await switchSignal(db, { ...signal, revision: 2 }, true, 9)).toMatchObject({
      ok: true,
      signal: { off: true, revision: 3 },
    })
    expect((await listSignals(db)).filter(({ off }) => !off)).toEqual([])
    const gone = await removeSignal(db, signal.id)
    expect(await listSignals(db)).toEqual([])
    expect(await removeSignal(db, signal.id)).toBeNull()
    if (gone) await restoreSignal(db, gone)
    expect(await listSignals(db)).toEqual([gone])
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ phrase: ' ' }, ['phrase phrase-empty 0']],
    [{ phrase: 'take (it' }, ['phrase phrase-unclosed 8']],
    [{ unless: ['if i', 'a*'] }, ['unless.1 phrase-star-short 1']],
    [{ unless: Array.from({ length: 21 }, (_, n) => `word${n}`) }, ['unless too-many-unless']],
    [{ language: 'not a language' }, ['language bad-language']],
    [{ stage: 6 }, ['stage bad-stage']],
    [{ stage: 'five' }, ['stage shape']],
    [{ phrase: undefined }, ['phrase shape']],
  ])('checked: %j', async (change, expected) => {
    expect(await problems(change)).toEqual(expected)
  })

  it('the same phrase twice in one language is refused', async () => {
    const db = newDatabase()
    await saveSignal(db, DRAFT, 1)
    const twin = await saveSignal(db, { ...DRAFT, phrase: 'TAKE  my money', stage: 0 }, 1)
    expect(twin.ok || twin.problems).toEqual([{ field: 'phrase', code: 'twice', values: { stage: 5 } }])
    expect((await saveSignal(db, { ...DRAFT, language: 'sv' }, 1)).ok).toBe(true)
  })

  it('says in each language what is wrong', async () => {
    const saved = await saveSignal(newDatabase(), { ...DRAFT, phrase: 'take it) now' }, 1)
    if (saved.ok) throw new Error('saved')
    const [problem] = saved.problems
    for (const language of LANGUAGES) {
      const sentence = problem ? signalProblemSentence(problem, translator(language), String) : ''
      expect(sentence).toMatch(/\).*8/)
      expect(sentence).not.toMatch(/\{\w+\}/)
    }
  })
})

describe('starter signals', () => {
  it('are put in once; what was removed stays removed until it is asked for', async () => {
    const db = newDatabase()
    expect(await seedSignals(db, 5)).toBe(true)
    const all = await listSignals(db)
    expect(all).toHaveLength(starterSignals(5).length)
    expect(all.every(({ id, phrase }) => isId(id) && phrase === phrase.trim())).toBe(true)
    const [first, second] = all
    if (!first || !second) throw new Error('no signals')
    await removeSignal(db, first.id)
    await switchSignal(db, second, true, 6)
    expect(await seedSignals(db, 7)).toBe(false)
    expect(await db.signals.count()).toBe(all.length - 1)
    expect(await restoreStarterSignals(db, 8, first.language === 'sv' ? 'en' : 'sv')).toBe(0)
    expect(await restoreStarterSignals(db, 8)).toBe(1)
    expect(await db.signals.get(first.id)).toEqual({ ...first, changedAt: 8 })
    expect(await db.signals.get(second.id)).toMatchObject({ off: true })
  })

  it('are put in once, however many ask at the same time', async () => {
    const db = newDatabase()
    const seeded = await Promise.all([seedSignals(db, 1), seedSignals(db, 1), seedSignals(db, 1)])
    expect(seeded.filter(Boolean)).toHaveLength(1)
  })
})
