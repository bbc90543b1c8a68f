import { element, styled } from './elements.ts'

/** Facebook's own page: articles, headings, a place to comment in each. None of it is a chat. */
export function feed(): HTMLElement {
  const main = element('div', { role: 'main' }, element('h1', {}, 'News feed'))
  for (let index = 1; index <= 5; index++) {
    const comment = element('div', { role: 'textbox', contenteditable: 'true', 'aria-label': 'Write a comment…' })
    const link = element('a', { href: `/messages/t/10000000000010${index}/`, role: 'link' }, 'Message')
    main.append(
      element(
        'div',
        { role: 'article' },
        element('h2', {}, `A page that you follow ${index}`),
        element('div', { dir: 'auto' }, 'Post'),
        link,
        comment,
      ),
    )
  }
  return styled(main, { overflowY: 'auto', flex: '1' })
}

export function loginForm(): HTMLElement {
  const form = element('form', { id: 'login_form', method: 'post', action: '/login/' })
  form.append(
    element('input', { type: 'text', name: 'email', autocomplete: 'username' }),
    element('input', { type: 'password', name: 'pass', autocomplete: 'current-password' }),
    element('button', { name: 'login', type: 'submit' }, 'Log in'),
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  return form
}
