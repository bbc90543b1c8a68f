import { countConsents } from '../consent/count-consents.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { countValues } from '../fields/count-values.ts'
import { dataCoverage } from '../goals/data-coverage.ts'
import { goalPeople } from '../goals/goal-people.ts'
import { goalGroups, goalSegments } from '../goals/groups/goal-groups.ts'
import { measureGoal } from '../goals/measure.ts'
import { countStages } from '../ladder/count-stages.ts'
import { countEvents } from '../law/count-events.ts'
import { retentionPreview } from '../law/retention.ts'
import { lookAtList } from '../members-back/look-at-list.ts'
import { matchList } from '../members-back/match-list.ts'
import { countOffers } from '../offers/count-offers.ts'
import { previewPeople } from '../offers/preview-people.ts'
import { questionResults } from '../questions/results.ts'
import { planQueue } from '../queue/plan/plan-queue.ts'
import { resultChoices } from '../results/result-choices.ts'
import { resultReport } from '../results/result-report.ts'
import { currencySums } from '../rfm/currency-sums.ts'
import { presentCut } from '../rfm/cut-query.ts'
import { presentScores } from '../rfm/present-scores.ts'
import { tryCut } from '../rfm/try-cut.ts'
import { fieldValues } from '../segments/columns/field-values.ts'
import { countMembers } from '../segments/count-members.ts'
import { deriveAll } from '../segments/derive.ts'
import { tryRule } from '../segments/try-rule.ts'
import { segmentPortrait } from '../segments/portrait/segment-portrait.ts'
import { findDuplicates } from '../same/find/find-duplicates.ts'
import { groupMoves } from '../segments/history/group-moves.ts'
import { ladderSteps, stageMoves } from '../segments/history/stage-moves.ts'
import { segmentMoves } from '../segments/history/segment-moves.ts'
import { whoGoes } from '../take-along/audience/who-goes.ts'
import { takeFile } from '../take-along/made-files.ts'
import { countTeamQuery, lookAtTeamFile, makeTeamFile } from '../team/jobs.ts'
import { listPeople } from '../table/list-people.ts'
import { listValues } from '../table/list-values.ts'
import type { QueryArg, QueryName, QueryResult } from './queries.ts'

type QueryHandlers = {
  [N in QueryName]: (db: RecencyDatabase, arg: QueryArg<N>, signal: AbortSignal) => Promise<QueryResult<N>>
}

/** How each question is answered. */
export const QUERY_HANDLERS: QueryHandlers = {
  'consent.count': (db, _arg, signal) => countConsents(db, signal),
  'duplicates.find': findDuplicates,
  'members.look': lookAtList,
  'members.match': matchList,
  'export.count': whoGoes,
  'export.file': takeFile,
  'fields.use': (db, _arg, signal) => countValues(db, signal),
  'kept.events': (db, _arg, signal) => countEvents(db, signal),
  'offers.count': (db, _arg, signal) => countOffers(db, signal),
  'offers.people': (db, arg, signal) => previewPeople(db, arg, signal),
  'queue.plan': planQueue,
  'questions.results': (db, _arg, signal) => questionResults(db, signal),
  'results.choices': (db, _arg, signal) => resultChoices(db, signal),
  'results.report': resultReport,
  'retention.preview': retentionPreview,
  'team.count': countTeamQuery,
  'team.look': lookAtTeamFile,
  'team.make': makeTeamFile,
  // What follows is not stopped by a newer question: several tabs and the background ask for the same, and it is made once for all.
  'rfm.cut': (db) => presentCut(db),
  'rfm.make': async (db) => {
    const present = await presentScores(db, Date.now())
    await deriveAll(db)
    return { buyers: present?.scored.scoring.buyers ?? 0 }
  },
  'rfm.try': tryCut,
  'rfm.currencies': (db) => currencySums(db),
  'segments.count': (db, _arg, signal) => countMembers(db, Date.now(), { signal }),
  'segments.try': (db, arg, signal) => tryRule(db, arg, signal),
  'segments.values': (db, arg, signal) => fieldValues(db, arg, signal),
  'moves.segment': segmentMoves,
  'moves.groups': groupMoves,
  'moves.stages': stageMoves,
  'moves.ladder': (db) => ladderSteps(db),
  'ladder.count': (db, _arg, signal) => countStages(db, signal),
  'goals.measure': measureGoal,
  'goals.people': goalPeople,
  'goals.data': dataCoverage,
  'goals.groups': goalGroups,
  'goals.segments': goalSegments,
  'segments.portrait': segmentPortrait,
  'contacts.list': listPeople,
  'contacts.values': (db, _arg, signal) => listValues(db, signal),
}
