/**
 * The page of the inbox: Converse.js with settings that ask nothing of the network beyond our own server.
 * @param {{ websocketUrl: string, account: { jid: string, password: string } | null, chats: string[], rooms: { jid: string, nick: string }[], theme: string }} inbox
 *   `account` null: signed out. `chats` and `rooms` stand open in the list.
 */
export function conversePage(inbox) {
  const settings = {
    websocket_url: inbox.websocketUrl,
    view_mode: 'fullscreen',
    authentication: 'login',
    discover_connection_methods: false,
    allow_non_roster_messaging: true,
    allow_registration: false,
    assets_path: '/dist',
    i18n: 'en',
    theme: inbox.theme,
    dark_theme: inbox.theme,
    show_background: false,
    play_sounds: false,
    show_desktop_notifications: false,
    enable_smacks: false,
    show_client_info: false,
    // Nobody here has keys, and each chat would ask for them again and again.
    blacklisted_plugins: ['converse-omemo'],
    auto_join_private_chats: inbox.chats,
    auto_join_rooms: inbox.rooms,
    muc_show_logs_before_join: true,
    ...(inbox.account === null ? {} : { auto_login: true, jid: inbox.account.jid, password: inbox.account.password }),
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="img-src 'self' data: blob:; connect-src 'self' ${new URL(inbox.websocketUrl).origin}">
<title>Inbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/converse.min.css">
</head>
<body class="converse-fullscreen">
<script type="module">
import converse from '/dist/converse.min.js'
converse.initialize(${JSON.stringify(settings).replaceAll('<', '\\u003c')})
</script>
</body>
</html>
`
}
