import { PlainError, say } from '../progress.mjs'
import { runCommand, tryCommand } from '../run-command.mjs'
import { onPath } from './programs.mjs'

/**
 * Installs packages with apt where that is allowed: as root, or by sudo without a password. Says in one line what to install elsewhere.
 * @param {string[]} packages Debian's names
 * @param {string} inWords what is missing, for whoever has to install it by hand
 */
export async function installSystemPackages(packages, inWords) {
  const apt = onPath(['apt-get'])
  const sudo = await howToBecomeRoot()
  if (apt === '' || sudo === null) {
    const how = apt === '' ? '' : ` (sudo apt-get install ${packages.join(' ')})`
    throw new PlainError(`Please install ${inWords}${how} and run this again.`)
  }
  // DEBIAN_FRONTEND: no questions. RUNLEVEL: a server that is installed for us alone is not started for the whole machine.
  const command = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', apt, '-qq']
  const [program = apt, ...rest] = command
  say(`      installing ${packages.join(', ')}`)
  await runCommand(program, [...rest, 'update'])
  await runCommand(program, [...rest, 'install', '-y', '--no-install-recommends', ...packages])
}

/**
 * Whether this package, by Debian's name, is installed; null where that cannot be asked.
 * @param {string} name
 * @returns {Promise<boolean | null>}
 */
export async function hasSystemPackage(name) {
  const asked = await tryCommand('dpkg-query', ['-W', '-f', '${db:Status-Status}', name])
  if (asked.code === 127) return null
  return asked.code === 0 && asked.output.trim() === 'installed'
}

/** The words before a command that is to run as root; null when we may not. */
async function howToBecomeRoot() {
  if (process.getuid?.() === 0) return []
  const allowed = onPath(['sudo']) !== '' && (await tryCommand('sudo', ['-n', 'true'])).code === 0
  return allowed ? ['sudo', '-n'] : null
}
