import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { isCurrency } from '../../../lib/orders/money.ts'
import { COUNTRIES, currencyOf } from '../../../lib/workspace/country-currency.ts'
import { guessSettings } from '../../../lib/workspace/guess.ts'
import {
  changeCut,
  changeSettings,
  readSettings,
  settingsOrGuess,
  SettingsError,
  watchSettings,
} from '../../../lib/workspace/settings-store.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase('settings-test')
})
afterEach(async () => {
  await db.delete()
})

describe('the guess', () => {
  it('takes language, country and currency from the browser', () => {
    const guess = guessSettings({ languages: ['it-IT', 'en'], timeZone: 'Europe/Rome' })
    expect(guess).toMatchObject({ language: 'it', country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', agreedAt: null })
  })
  it('lets a written region count before a likely one', () => {
    expect(guessSettings({ languages: ['en', 'sv-SE'], timeZone: 'UTC' })).toMatchObject({
      language: 'en',
      country: 'SE',
      currency: 'SEK',
    })
    expect(guessSettings({ languages: ['sv'], timeZone: 'UTC' })).toMatchObject({ language: 'sv', country: 'SE' })
    expect(guessSettings({ languages: ['not a tag', 'pt-BR'], timeZone: 'UTC' })).toMatchObject({
      language: 'en',
      currency: 'BRL',
    })
  })
  it('never agrees by itself and never repeats an id', () => {
    const [one, two] = [guessSettings(), guessSettings()]
    expect(one.agreedAt).toBeNull()
    expect(new Set([one.device, one.agent, two.device, two.agent]).size).toBe(4)
  })
  it('has a currency that exists for every country', () => {
    const wrong = COUNTRIES.filter((country) => !/^[A-Z]{2}$/.test(country) || !/^[A-Z]{3}$/.test(currencyOf(country) ?? ''))
    expect(wrong).toEqual([])
    expect(COUNTRIES.length).toBeGreaterThan(240)
    expect(COUNTRIES.filter((country) => !isCurrency(currencyOf(country) ?? '')).length).toBeLessThan(5)
  })
})

describe('the store', () => {
  it('is empty before the first run', async () => {
    expect(await readSettings(db)).toBeNull()
    expect((await settingsOrGuess(db)).agreedAt).toBeNull()
  })
  it('keeps a change and the ids of the first write', async () => {
    const first = await changeSettings(db, { agentName: 'Maja' })
    const second = await changeSettings(db, { agreedAt: 5 })
    expect(second).toMatchObject({ agentName: 'Maja', agreedAt: 5, device: first.device, agent: first.agent })
    expect(await readSettings(db)).toEqual(second)
  })
  it('refuses what does not exist and writes nothing of it', async () => {
    await changeSettings(db, { country: 'SE' })
    const change = changeSettings(db, { country: 'XX', timeZone: 'Europe/Nowhere', currency: 'QQQ', agentName: 'Lost' })
    await expect(change).rejects.toThrow(SettingsError)
    await expect(change).rejects.toMatchObject({ fields: expect.arrayContaining(['country', 'timeZone', 'currency']) })
    expect(await readSettings(db)).toMatchObject({ country: 'SE', agentName: '' })
  })
  it('repairs a broken field and keeps the others', async () => {
    const whole = await changeSettings(db, { agentName: 'Maja', agreedAt: 7 })
    await db.keyed.put({ key: 'workspace', value: { ...whole, timeZone: 'gone', agreedAt: 'yes' } })
    const read = await readSettings(db)
    expect(read?.agentName).toBe('Maja')
    expect(read?.agreedAt).toBeNull()
    expect(read?.timeZone).not.toBe('gone')
  })
  it('gives every cut its own revision and refuses limits out of order', async () => {
    const before = (await settingsOrGuess(db)).rfm.revision
    const after = await changeCut(db, { bands: 3, limits: { recency: [30, 90], frequency: [2, 5], monetary: [1000, 5000] } })
    expect(after.rfm.revision).toBe(before + 1)
    await expect(changeCut(db, { bands: 3, limits: { recency: [90, 30], frequency: [2, 5], monetary: [1, 2] } })).rejects.toThrow(
      SettingsError,
    )
    expect((await readSettings(db))?.rfm).toEqual(after.rfm)
  })
  it('tells a watcher of changes', async () => {
    const seen: (string | null)[] = []
    const done = new Promise<void>((resolve) => {
      const stop = watchSettings(db, (settings) => {
        seen.push(settings?.agentName ?? null)
        if (settings === null) void changeSettings(db, { agentName: 'Maja' })
        else {
          stop()
          resolve()
        }
      })
    })
    await done
    expect(seen).toEqual([null, 'Maja'])
  })
})
