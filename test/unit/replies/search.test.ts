import { describe, expect, it } from 'vitest'
import { marksOf, ReplySearch } from '../../../lib/replies/search.ts'

const REPLIES = [
  ['Delivery times', 'Shop', 'We send within two days.'],
  ['Returns and refunds', 'Shop', 'Send it back within 30 days; delivery back is free.'],
  ['Доставка по городу', '', 'Привезём завтра.'],
  ['Öppettider', 'Butik', 'Vi har öppet till sex.'],
  ['Caffè e resi', '', 'Il caffè non si rende.'],
].map(([title = '', category = '', text = ''], i) => ({ id: `${i}`, title, category, texts: { '': text }, rank: i }))

const search = new ReplySearch(REPLIES)
const found = (text: string): string[] => search.find(text, 12).map(({ title }) => title)

describe('ReplySearch', () => {
  it('finds in titles before texts', () => {
    expect(found('delivery')).toEqual(['Delivery times', 'Returns and refunds'])
    expect(found('days')).toEqual(['Delivery times', 'Returns and refunds'])
  })

  it.each([
    ['delivry', 'Delivery times'],
    ['dleivery', 'Delivery times'],
    ['retruns', 'Returns and refunds'],
    ['refnuds', 'Returns and refunds'],
    ['delivary tim', 'Delivery times'],
    ['доставка', 'Доставка по городу'],
    ['гоорду', 'Доставка по городу'],
    ['OPPET', 'Öppettider'],
    ['caffe', 'Caffè e resi'],
    ['resi caffè', 'Caffè e resi'],
    ['butik', 'Öppettider'],
  ])('finds %s', (typed, title) => {
    expect(found(typed)[0]).toBe(title)
  })

  it('wants every word, and finds nothing in what stands nowhere', () => {
    expect(found('delivery xyz')).toEqual([])
    expect(found('??')).toEqual([])
    expect(found(' ')).toHaveLength(5)
    expect(search.find('', 12, ({ category }) => category === 'Shop')).toHaveLength(2)
  })

  it('finds one among a thousand in spite of a slip', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      id: `${i}`,
      title: `Reply ${i} on shipping`,
      category: '',
      texts: { '': `Hello, your order number w${i * 7} is sent within d${i % 50} days to z${i * 3}. `.repeat(5) },
      rank: i,
    }))
    const big = new ReplySearch(many)
    expect(big.find('shiping w77', 12)[0]?.id).toBe('11')
  })
})

describe('marksOf', () => {
  it('marks what was typed, and a slip as a whole word', () => {
    const text = 'Delivery, öppettider'
    const marked = (typed: string): string[] => marksOf(text, typed).map(([from, to]) => text.slice(from, to))
    expect(marked('deli oppet')).toEqual(['Deli', 'öppet'])
    expect(marked('dleivery')).toEqual(['Delivery'])
    expect(marked('tider')).toEqual(['tider'])
    expect(marked('')).toEqual([])
  })
})
