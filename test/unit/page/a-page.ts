import { readFileSync } from 'node:fs'

/** Puts a saved page of Converse.js into the test's document. */
export function showConverse(name: string): void {
  const html = readFileSync(`test/pages/converse/${name}.html`, 'utf8')
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ''
}

/** An address that the page is said to be at. */
export const ADDRESS = new URL('http://127.0.0.1:8080/#converse/chat?jid=somebody-else@localhost')
