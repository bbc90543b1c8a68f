import { defineContentScript } from 'wxt/utils/define-content-script'
import { attendLesson } from '../lib/page/teach/attend-lesson.ts'

/** Lets a user point at the parts of a chat. In a page only while a lesson is under way in its tab. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    attendLesson(ctx.signal, () => ctx.abort('the lesson is over')).catch(() => {})
  },
})
