import { join } from 'node:path'
import { ROOT } from './install/install.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Builds the extension and gives its folder.
 * @param {'chrome' | 'firefox'} browser
 */
export async function build(browser) {
  await runCommand(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser], { cwd: ROOT })
  return join(ROOT, '.output', `${browser}-mv3`)
}
