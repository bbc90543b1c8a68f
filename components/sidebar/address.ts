export interface Address {
  ticket: string
  /** '' leaves it to the system. */
  theme: 'light' | 'dark' | ''
}

/** What the content script wrote behind `#`: `<ticket>&theme=dark`. */
export function readAddress(hash: string): Address {
  const [ticket = '', ...rest] = hash.replace(/^#/, '').split('&')
  const theme = new URLSearchParams(rest.join('&')).get('theme')
  return { ticket, theme: theme === 'light' || theme === 'dark' ? theme : '' }
}
