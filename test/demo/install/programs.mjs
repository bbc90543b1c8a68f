import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names under which Chromium and Chrome for Testing are found. Branded Chrome is not among them: it refuses `--load-extension`. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'chrome-for-testing']
const FIREFOX_NAMES = ['firefox-esr', 'firefox']

const CHROMIUM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
  join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
]
const FIREFOX_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']

/** Path of the browser for the extension, '' when there is none. `CHROME_PATH` goes first. */
export function findChromium() {
  return named(process.env.CHROME_PATH) || onPath(CHROMIUM_NAMES) || CHROMIUM_PLACES.find(isProgram) || ''
}

/** Path of Firefox, '' when there is none. `FIREFOX_PATH` goes first. */
export function findFirefox() {
  return named(process.env.FIREFOX_PATH) || onPath(FIREFOX_NAMES) || FIREFOX_PLACES.find(isProgram) || ''
}

/** Whether the XMPP server is installed. */
export function hasProsody() {
  return onPath(['prosody']) !== ''
}

/**
 * Path of the first of these programs that is found in PATH, '' when none is.
 * @param {string[]} names
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  // Debian keeps servers where an ordinary user's PATH does not look.
  const all = process.platform === 'win32' ? folders : [...folders, '/usr/bin', '/usr/sbin', '/usr/local/bin']
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  for (const name of names) {
    for (const folder of all) {
      const found = endings.map((ending) => join(folder, name + ending)).find(isProgram)
      if (found !== undefined) return found
    }
  }
  return ''
}

/** @param {string | undefined} path */
function named(path) {
  return path !== undefined && path !== '' && isProgram(path) ? path : ''
}

/** @param {string} path */
function isProgram(path) {
  try {
    if (!existsSync(path)) return false
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
