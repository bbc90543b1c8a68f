import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Folder of the build that `npm test` made before the tests in browsers, or the one that `EXT` or `EXT_FIREFOX` names. Throws with what to do
 * when it is missing.
 */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const named = process.env[browser === 'chrome' ? 'EXT' : 'EXT_FIREFOX']
  const folder = named ?? fileURLToPath(new URL(`../../../.output/${browser}-mv3`, import.meta.url))
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is missing: run \`npx wxt build -b ${browser}\` first`)
  return folder
}
