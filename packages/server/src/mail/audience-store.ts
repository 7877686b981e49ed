// Events that concern many: who is to be told of each, without those who have been or asked not to be.
import { type AliasableExpression, sql } from 'kysely'
import type { Trx } from '../platform/db/tables.ts'
import type { EventKind, RecordedEvent } from '../platform/events/events.ts'
import type { NewsTopic } from './topics.ts'

type Person = { participant_id: string | null; topic: NewsTopic }
type Audience<Kind extends EventKind = EventKind> = (
  trx: Trx,
  event: RecordedEvent<Kind>,
) => AliasableExpression<Person>

const under = (topic: NewsTopic) => sql<NewsTopic>`cast(${topic} as text)`.as('topic')

const supporters = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom('supports')
    .select(['supports.participant_id', under('support')])
    .where('supports.proposal_id', '=', proposalId)

const contributors = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom('lineage')
    .innerJoin('contributions', 'contributions.id', 'lineage.contribution_id')
    .select(['contributions.participant_id', under('contribution')])
    .where('lineage.proposal_id', '=', proposalId)
    .where('contributions.state', '=', 'grouped')

const referents = (trx: Trx, proposalId: string) =>
  trx
    .selectFrom('referents')
    .select(['referents.participant_id', under('referent')])
    .where('referents.proposal_id', '=', proposalId)

/** Referents are members by right; groupings have joined. */
const groupMembers = (trx: Trx, proposalId: string) =>
  referents(trx, proposalId).unionAll(
    trx
      .selectFrom('working_group_members')
      .select(['working_group_members.participant_id', under('referent')])
      .where('working_group_members.proposal_id', '=', proposalId),
  )

const contributor = (trx: Trx, contributionId: string) =>
  trx
    .selectFrom('contributions')
    .select(['contributions.participant_id', under('contribution')])
    .where('contributions.id', '=', contributionId)

/** Those who took part in it, and those who asked to be told. */
const interested = (trx: Trx, consultationId: string) =>
  trx
    .selectFrom('contributions')
    .select(['contributions.participant_id', under('consultation')])
    .where('contributions.consultation_id', '=', consultationId)
    .unionAll(
      trx
        .selectFrom('mail_subscriptions')
        .select(({ ref }) => [
          ref('mail_subscriptions.participant_id').$castTo<string | null>().as('participant_id'),
          under('consultation'),
        ])
        .where('mail_subscriptions.consultation_id', '=', consultationId),
    )

const ofProposal: Audience = (trx, { subject }) =>
  contributors(trx, subject).unionAll(supporters(trx, subject)).unionAll(referents(trx, subject))

type MeetingKind = Extract<EventKind, `meeting.${string}`>
const ofMeeting: Audience<MeetingKind> = (trx, { data }) => groupMembers(trx, data.proposalId)

const audiences: { [Kind in EventKind]?: Audience<Kind> } = {
  'proposal.kept': ofProposal,
  'proposal.set_aside': ofProposal,
  'contribution.selected': (trx, { subject }) => contributor(trx, subject),
  'contribution.not_selected': (trx, { subject }) => contributor(trx, subject),
  'proposal.reopened': ofProposal,
  'contribution.reopened': (trx, { subject }) => contributor(trx, subject),
  'meeting.planned': ofMeeting,
  'meeting.changed': ofMeeting,
  'meeting.cancelled': ofMeeting,
  'meeting.near': ofMeeting,
  'consultation.phase_opened': (trx, { subject }) => interested(trx, subject),
  'consultation.phase_moved': (trx, { subject }) => interested(trx, subject),
}

/** Stages in which there is something to do: of the others, nobody needs a mail. */
const stagesToActIn: string[] = [
  'contribution',
  'support',
  'referent',
  'investigation_proposal',
  'interest_expression',
]

export function hasAudience(event: RecordedEvent) {
  if (event.kind === 'consultation.phase_opened' || event.kind === 'consultation.phase_moved') {
    return stagesToActIn.includes(event.data.kind)
  }
  return audiences[event.kind] !== undefined
}

/** The next ones, at most `limit`; each is told under one topic, the closest to them. */
export async function audienceOf<Kind extends EventKind>(
  trx: Trx,
  event: RecordedEvent<Kind>,
  limit: number,
) {
  const audience = audiences[event.kind]
  if (!audience) return []
  const rows = await trx
    .selectFrom(audience(trx, event).as('people'))
    .select(({ fn }) => ['people.participant_id', fn.min('people.topic').as('topic')])
    .where('people.participant_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices')
            .select('notices.event_seq')
            .whereRef('notices.participant_id', '=', 'people.participant_id')
            .where('notices.event_seq', '=', event.seq),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mail_mutes')
            .select('mail_mutes.topic')
            .whereRef('mail_mutes.participant_id', '=', 'people.participant_id')
            .whereRef('mail_mutes.topic', '=', 'people.topic'),
        ),
      ),
    )
    .groupBy('people.participant_id')
    .orderBy('people.participant_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ participantId: row.participant_id ?? '', topic: row.topic }))
}
