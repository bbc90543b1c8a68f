import type { ConsentCounts } from '../consent/count-consents.ts'
import type { Id } from '../db/id.ts'
import type { FieldUse } from '../fields/count-values.ts'
import type { DataCoverage } from '../goals/data-coverage.ts'
import type { Goal, GoalPeople } from '../goals/goal.ts'
import type { GoalGroups, GroupFigures } from '../goals/groups/goal-groups.ts'
import type { MeasuredFigures, MeasuredGoal } from '../goals/measure.ts'
import type { Days } from '../goals/windows.ts'
import type { LadderCount } from '../ladder/count-stages.ts'
import type { RetentionPreview } from '../law/retention.ts'
import type { QuestionResults } from '../questions/results.ts'
import type { LeftWords, ListAnswer as MembersAnswer, ListLook, ListPlan } from '../members-back/list.ts'
import type { ResultChoices, ResultReport, ResultSubject } from '../results/report.ts'
import type { OfferCount } from '../offers/count-offers.ts'
import type { PreviewPerson } from '../offers/preview-people.ts'
import type { QueuePlan, QueueWish } from '../queue/plan/wish.ts'
import type { CurrencySum } from '../rfm/currency-sums.ts'
import type { PresentCut } from '../rfm/cut-query.ts'
import type { RfmSettings } from '../rfm/rfm.ts'
import type { TriedCut } from '../rfm/try-cut.ts'
import type { MemberCount } from '../segments/count-members.ts'
import type { Rule } from '../segments/rule.ts'
import type { TriedRule } from '../segments/try-rule.ts'
import type { GroupMoves, LadderSteps, SegmentMoves, StageMoves } from '../segments/history/moves.ts'
import type { Portrait } from '../segments/portrait/portrait.ts'
import type { WhoGoes } from '../take-along/audience/who-goes.ts'
import type { TeamCounts } from '../team/gather.ts'
import type { TeamLook } from '../team/jobs.ts'
import type { ListAnswer, ListValues, ListWish } from '../table/wish.ts'
import type { FoundDuplicates } from '../same/find/find-duplicates.ts'

/**
 * What the dashboard may ask the heavy worker without changing anything: one line for each question, its argument and answer (both are
 * cloned on the way). How each is answered stands in `query-handlers.ts`. A newer question of the same name ends an older one.
 */
export interface Queries {
  /** Limits and groups of the present base, cut first where that was not done for this day. Null: nobody is in it. */
  'rfm.cut': (arg: Record<string, never>) => PresentCut | null
  /** The same for the background, which asks for the cut to be made and kept, and for nothing else. */
  'rfm.make': (arg: Record<string, never>) => { buyers: number }
  /** How the base would fall by settings that are not saved, beside the present cut; nothing is kept. Null: nobody is in it. */
  'rfm.try': (arg: { settings: Omit<RfmSettings, 'revision'> }) => TriedCut | null
  /** What the base holds in each currency. */
  'rfm.currencies': (arg: Record<string, never>) => CurrencySum[]
  /** How many people are in each segment, switched off or not. */
  'segments.count': (arg: Record<string, never>) => MemberCount[]
  /** What a rule that is being written would hold, beside the saved segment of an id. `bare`: without examples, which takes less time. */
  'segments.try': (arg: { rule: Rule; saved?: Id; bare?: boolean }) => TriedRule
  /** What occurs in a field that rules may ask for, with how many people of the base have each, most first. */
  'segments.values': (arg: { field: string }) => [value: string, people: number][]
  /** How a segment's size went from moment to moment, with who joined and left. */
  'moves.segment': (arg: { segment: Id }) => SegmentMoves
  /** Who moved from which group to which since a moment (its number), until another or the newest. Null: the moment is no longer kept, or the only one. */
  'moves.groups': (arg: { since: number; until?: number }) => GroupMoves | null
  /** The same for stages of the ladder. Null also where stages were not kept yet at one of the two moments. */
  'moves.stages': (arg: { since: number; until?: number }) => StageMoves | null
  /** How many people stood on each rung from moment to moment. */
  'moves.ladder': (arg: Record<string, never>) => LadderSteps
  /** How many people stand at each stage of the ladder, and by what. */
  'ladder.count': (arg: Record<string, never>) => LadderCount
  /** A goal's figure before its offers began and since. */
  'goals.measure': (arg: { goal: MeasuredGoal }) => MeasuredFigures
  /** Who a goal is about now, to be kept when its offers begin. */
  'goals.people': (arg: { of: Rule }) => GoalPeople
  /** Of how many of a goal's people each criterion is known. */
  'goals.data': (arg: { of: Rule; fields: string[] }) => DataCoverage
  /** A goal's people parted by one or two criteria, with its figure in each group. */
  'goals.groups': (arg: { goal: Pick<Goal, 'of' | 'figure' | 'days' | 'begun'>; by: string[] }) => GoalGroups
  /** The same figures for rules that stand already, in their order. */
  'goals.segments': (arg: { goal: Pick<Goal, 'of' | 'figure' | 'days' | 'begun'>; rules: Rule[] }) => {
    rules: GroupFigures[]
    window: Days
    currency: string
  }
  /** What the members of a rule are like, beside everybody else. The rule has passed `checkRule`. */
  'segments.portrait': (arg: { rule: Rule }) => Portrait
  /** Who may be one person. `closer`: reads everybody's page for the weak reasons too, which takes some seconds at a million. */
  'duplicates.find': (arg: { closer: boolean }) => FoundDuplicates
  /** Who the table of contacts lists, in order. */
  'contacts.list': (arg: ListWish) => ListAnswer
  /** What occurs in the base, for the table's filters. */
  'contacts.values': (arg: Record<string, never>) => ListValues
  /** How many of a rule's people an audience file would hold, and why the others are left out. */
  'export.count': (arg: { rule: Rule }) => WhoGoes
  /** The file that a task `export` made, once; null: it is there no more. */
  'export.file': (arg: { job: Id }) => Blob | null
  /** How a list of people would be read that a warehouse, or anybody else, gave back. */
  'members.look': (arg: { file: File }) => ListLook
  /** Whom such a list names. */
  'members.match': (arg: { file: File; plan: ListPlan; words: LeftWords }) => MembersAnswer
  /** How many people have a value of each own field. */
  'fields.use': (arg: Record<string, never>) => FieldUse[]
  /** What was asked in chats and answered, by question and by set. */
  'questions.results': (arg: Record<string, never>) => QuestionResults
  /** Queues and offers that results can be asked of. */
  'results.choices': (arg: Record<string, never>) => ResultChoices
  /** What came of one of them; bought within `days`, null: as the queue has it. Null: it is there no more. */
  'results.report': (arg: { of: ResultSubject; days: number | null }) => ResultReport | null
  /** To how many people each offer went, and what came of it. */
  'offers.count': (arg: Record<string, never>) => OfferCount[]
  /** Some of a rule's people, with what texts in these languages can say of them. */
  'offers.people': (arg: { rule: Rule; languages: string[] }) => PreviewPerson[]
  /** What would come of making a queue now; null: its offer or segments are there no more. */
  'queue.plan': (arg: QueueWish) => QueuePlan | null
  /** Who agreed to marketing and who declined, and how that is known. */
  'consent.count': (arg: Record<string, never>) => ConsentCounts
  /** What would go into a file for colleagues. `since`: UTC ms; null: everything. */
  'team.count': (arg: { since: number | null }) => TeamCounts
  /** Makes it; nothing is changed. `made`: UTC ms. */
  'team.make': (arg: { since: number | null; passphrase: string }) => { blob: Blob; counts: TeamCounts; made: number }
  /** What a colleague's file would bring. */
  'team.look': (arg: { file: File; passphrase: string }) => TeamLook
  /** How many events of contacts are kept. */
  'kept.events': (arg: Record<string, never>) => number
  /** Whom a retention period would erase today. */
  'retention.preview': (arg: { months: number }) => RetentionPreview
}

export type QueryName = keyof Queries & string
export type QueryArg<N extends QueryName> = Queries[N] extends (arg: infer A) => unknown ? A : never
export type QueryResult<N extends QueryName> = Queries[N] extends (arg: never) => infer R ? R : never
