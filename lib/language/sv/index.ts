import { builder } from './builder.ts'
import { business } from './business.ts'
import { common } from './common.ts'
import { contactTable } from './contact-table.ts'
import { groups } from './groups.ts'
import { dashboard } from './dashboard.ts'
import { dashboardConsent } from './dashboard-consent.ts'
import { dashboardCut } from './dashboard-cut.ts'
import { dashboardDuplicates } from './dashboard-duplicates.ts'
import { dashboardFields } from './dashboard-fields.ts'
import { dashboardFiles } from './dashboard-files.ts'
import { dashboardGuide } from './dashboard-guide.ts'
import { dashboardImport } from './dashboard-import.ts'
import { dashboardJob } from './dashboard-job.ts'
import { dashboardLadder } from './dashboard-ladder.ts'
import { dashboardLaw } from './dashboard-law.ts'
import { dashboardOffers } from './dashboard-offers.ts'
import { dashboardQuestions } from './dashboard-questions.ts'
import { dashboardQueue } from './dashboard-queue.ts'
import { dashboardResults } from './dashboard-results.ts'
import { dashboardScores } from './dashboard-scores.ts'
import { dashboardMaps } from './dashboard-maps.ts'
import { replies } from './replies.ts'
import { reminders } from './reminders.ts'
import { dashboardReplies } from './dashboard-replies.ts'
import { dashboardReminders } from './dashboard-reminders.ts'
import { dashboardStart } from './dashboard-start.ts'
import { dashboardTeam } from './dashboard-team.ts'
import { dashboardTaught } from './dashboard-taught.ts'
import { dashboardViews } from './dashboard-views.ts'
import { portrait } from './portrait.ts'
import { heard } from './heard.ts'
import { ladderAdvice } from './ladder-advice.ts'
import { ladderProblems } from './ladder-problems.ts'
import { offerProblems } from './offer-problems.ts'
import { ownValues } from './own-values.ts'
import { questionProblems } from './question-problems.ts'
import { movement } from './movement.ts'
import { ruleProblems } from './rule-problems.ts'
import { ruleWords } from './rule-words.ts'
import { sentences } from './sentences.ts'
import { starterQuestions } from './starter-questions.ts'
import { starterSet } from './starter-set.ts'
import { sidebar } from './sidebar.ts'
import { sidebarConsent } from './sidebar-consent.ts'
import { sidebarOffer } from './sidebar-offer.ts'
import { takeAlong } from './take-along.ts'
import { teach } from './teach.ts'

export const sv = {
  ...builder,
  ...business,
  ...offerProblems,
  ...questionProblems,
  ...starterQuestions,
  ...starterSet,
  ...ruleWords,
  ...ruleProblems,
  ...sentences,
  ...common,
  ...groups,
  ...heard,
  ...ladderAdvice,
  ...ladderProblems,
  ...contactTable,
  ...ownValues,
  ...sidebar,
  ...sidebarConsent,
  ...sidebarOffer,
  ...takeAlong,
  ...teach,
  ...dashboard,
  ...dashboardConsent,
  ...dashboardCut,
  ...dashboardDuplicates,
  ...dashboardFields,
  ...dashboardFiles,
  ...dashboardGuide,
  ...dashboardImport,
  ...dashboardJob,
  ...dashboardOffers,
  ...dashboardQuestions,
  ...dashboardResults,
  ...dashboardScores,
  ...dashboardLadder,
  ...dashboardLaw,
  ...dashboardMaps,
  ...replies,
  ...reminders,
  ...dashboardReplies,
  ...dashboardReminders,
  ...dashboardStart,
  ...dashboardTaught,
  ...dashboardQueue,
  ...dashboardTeam,
  ...dashboardViews,
  ...movement,
  ...portrait,
} as const
