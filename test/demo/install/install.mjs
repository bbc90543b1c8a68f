// Everything that the commands need on a machine with only Node and npm. Uses nothing outside Node, since nothing is there yet.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError, step } from '../progress.mjs'
import { runCommand } from '../run-command.mjs'
import { findChromium, findFirefox, hasProsody } from './programs.mjs'
import { hasSystemPackage, installSystemPackages } from './system-packages.mjs'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji']

/** Stops with a plain sentence on a Node that the project does not work on. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(`Recency needs Node 20.19 or newer; this is ${process.versions.node}.`)
  }
}

/** Installs the packages of package-lock.json where they are missing or older than it. */
export async function ensureNodeModules() {
  if (nodeModulesFit()) return
  await step('packages (npm ci)', async () => {
    await runCommand('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT })
    writeFileSync(stampFile(), lockHash())
  })
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

function nodeModulesFit() {
  const installed = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  if (existsSync(stampFile())) return readFileSync(stampFile(), 'utf8') === lockHash()
  return statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
}

function stampFile() {
  return join(ROOT, 'node_modules/.recency-lock')
}

/** A clone or a checkout renews times, so that the content is compared where we installed ourselves. */
function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
}
