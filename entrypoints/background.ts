import { defineBackground } from 'wxt/utils/define-background'
import { browser } from '../lib/browser'

export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(() => {})
  },
})
