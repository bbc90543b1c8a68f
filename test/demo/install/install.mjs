// Everything that the commands need on a machine with only Node and npm. Uses nothing outside Node, since nothing is there yet.
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError, step } from '../progress.mjs'
import { runCommand } from '../run-command.mjs'
import { findChromium, findFirefox, hasProsody } from './programs.mjs'
import { hasSystemPackage, installSystemPackages } from './system-packages.mjs'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const MODULES = join(ROOT, 'node_modules')

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji']

/** Stops with a plain sentence on a Node that the project does not work on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(`Recency needs Node 20.19 or newer; this is ${process.versions.node}.`)
  }
}

/** Installs the packages of package-lock.json where they are missing or others than it names. */
export async function ensureNodeModules() {
  if (nodeModulesFit()) return
  // `npm ci` would empty the folder behind a link, which is somebody else's.
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw new PlainError('node_modules is a link, and what it leads to does not fit package-lock.json: please remove the link.')
  }
  await step(
    'packages (npm ci)',
    () => runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT }),
    () => '',
  )
}

/**
 * Installs what is missing of the system's programs.
 * @param {{ firefox: boolean }} wanted
 */
export async function ensurePrograms({ firefox }) {
  const missing = [
    ...(findChromium() === ''
      ? [{ packages: ['chromium'], words: 'Chromium (or set CHROME_PATH to a Chrome for Testing)' }]
      : []),
    ...(hasProsody() ? [] : [{ packages: ['prosody'], words: 'Prosody' }]),
    ...(firefox && findFirefox() === '' ? [{ packages: ['firefox-esr'], words: 'Firefox' }] : []),
  ]
  // Names in several scripts are no more than boxes without these; not having them is no reason to stop where they cannot be installed.
  const fonts = await missingFonts()
  if (missing.length === 0 && (fonts.length === 0 || process.getuid?.() !== 0)) return
  const packages = [...missing.flatMap((one) => one.packages), ...fonts]
  await step('programs (apt)', () => installSystemPackages(packages, missing.map((one) => one.words).join(' and ') || 'fonts'))
}

async function missingFonts() {
  if (process.platform !== 'linux') return []
  const here = await Promise.all(FONTS.map(hasSystemPackage))
  return FONTS.filter((_, index) => here[index] === false)
}

/** Times say nothing: a checkout renews them. So what npm installed is compared with what the lock file names. */
function nodeModulesFit() {
  const installed = packagesIn(join(MODULES, '.package-lock.json'))
  if (installed === null) return false
  const named = Object.entries(packagesIn(join(ROOT, 'package-lock.json')) ?? {}).filter(
    ([path, one]) => path !== '' && one.version !== undefined,
  )
  // Optional packages are for other machines as well.
  return named.every(([path, one]) => one.optional === true || installed[path]?.version === one.version)
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesIn(lockFile) {
  try {
    return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : null
  } catch {
    return null
  }
}
