// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { blockText } from '../../../lib/page/block-text.ts'

test.each([
  ['one line', 'one line'],
  ['<p>a</p><p>b</p>', 'a\nb'],
  ['<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
  ['<div>a<br></div><div>b</div>', 'a\nb'],
  ['a<br>b', 'a\nb'],
  ['a<br><br>b', 'a\n\nb'],
  ['a<br><br>', 'a\n'],
  ['a<div>b</div><div><br></div><div>c</div>', 'a\nb\n\nc'],
  ['<p><span>a</span><br><span>b</span></p>', 'a\nb'],
  ['<p><br></p>', ''],
  ['', ''],
  ['hi <img alt="😀">&nbsp;you', 'hi 😀 you'],
  ['a\u200Bb<style>no</style><svg><title>no</title></svg>', 'ab'],
])('%j reads as %j', (html, text) => {
  const root = document.createElement('div')
  root.innerHTML = html
  expect(blockText(root)).toBe(text)
})

test('leaves out what is not the words', () => {
  const root = document.createElement('div')
  root.innerHTML = 'listo<span class="time">18:00</span>'
  expect(blockText(root, (element) => element.className === 'time')).toBe('listo')
})
