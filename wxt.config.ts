import { defineConfig } from 'wxt'
import { BUILT_IN } from './lib/sites/built-in.ts'

/** Fixes the extension's id in Chromium, so that permissions and data survive a reinstall from a folder. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3MW89Cm5PLK6OcLRgp+XoloERIxw/G5OPdZekgKjrZ2S2WcgjuWWSYlSzTRPOXMm5sUmACVv05F7eCaehrAhb/y+GdZS/5svD5DbH10KWIrvUlDNEyGAlrmN0GkYj4lJgSqURoqqRfPBiGbJbBKH3vH66o0gEbWxci96C8gaBQeJBlLQeo3ZcSHvmhn8UrQqqaXhqAbjfuvHgNq8N/+xTB8G8lGeYKwosjIYwPrqdbzdzSug4mtY728cDIo+O5YS3LWWU3S+oIGu54xYh18LfQ8k1QILHmJgerfeH8DiUrgMPynd4F3gRMutmf5A6/oXSknaCK48zdGI3uAZRhlKrQIDAQAB'

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    build: { target: ['chrome120', 'firefox128'], sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Granted at install: where Recency is at home. Nothing is read there before the user agreed, and each can be switched off.
    host_permissions: BUILT_IN.flatMap(({ matches }) => matches),
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_action__' },
    commands: {
      // Both free in WhatsApp (Ctrl+Alt and Alt with a letter), Telegram (Ctrl+K, Alt with arrows), Messenger and Instagram, and in the browsers.
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_toggle__' },
      'queue-next': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_queueNext__' },
      'confirm-proposal': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_confirm__' },
    },
    web_accessible_resources: [
      // The frame that a content script adds at run time loads only where a pattern matches; the dynamic address keeps pages from framing it.
      { resources: ['sidebar.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'recency@recency.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: '130' }),
  }),
})
