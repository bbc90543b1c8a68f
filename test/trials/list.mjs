import { existsSync, readdirSync } from 'node:fs'

/** Every trial by name; its file is `test/trials/NAME.trial.ts`. @type {string[]} */
export const TRIALS = [
  'conversations',
  'offers-in-composer',
  'insertion',
  'wrong-recipient',
  'import-kills',
  'mutated-files',
  'rules-as-sql',
  'queue',
]

/** @param {string} name */
function fileOf(name) {
  return new URL(`./${name}.trial.ts`, import.meta.url)
}

/** Names in the list without a file, and files that the list does not name: neither may pass unseen. */
export function missingTrials() {
  const files = readdirSync(new URL('.', import.meta.url)).flatMap((file) => file.match(/^(.+)\.trial\.ts$/)?.[1] ?? [])
  return [...TRIALS.filter((name) => !existsSync(fileOf(name))), ...files.filter((name) => !TRIALS.includes(name))]
}
