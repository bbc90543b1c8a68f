import { expect, test } from 'vitest'
import { NewestSearch } from '../../../lib/background/newest-search.ts'

test('a newer search of the same sidebar ends the one before; another sidebar and a failure are left as they are', async () => {
  const searches = new NewestSearch()
  const until = (signal: AbortSignal): Promise<string> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
  const first = searches.run('one', until, 'ended')
  const other = searches.run('two', () => Promise.resolve('found'), 'ended')
  const second = searches.run('one', () => Promise.resolve('found'), 'ended')
  expect(await Promise.all([first, other, second])).toEqual(['ended', 'found', 'found'])
  await expect(searches.run('one', () => Promise.reject(new Error('broken')), 'ended')).rejects.toThrow('broken')
})
