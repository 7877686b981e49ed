// Events that concern many: who takes part in what they happened to.
import { type AliasableExpression, sql } from 'kysely'
import type { Trx } from '../platform/db/tables.ts'
import type { NewsTopic } from './topics.ts'

type Person = { participant_id: string | null; topic: NewsTopic }
/** Those of a proposal, a contribution, a consultation, by its id. */
export type People = (trx: Trx, id: string) => AliasableExpression<Person>

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
export const groupMembers = (trx: Trx, proposalId: string) =>
  referents(trx, proposalId).unionAll(
    trx
      .selectFrom('working_group_members')
      .select(['working_group_members.participant_id', under('referent')])
      .where('working_group_members.proposal_id', '=', proposalId),
  )

export const contributor = (trx: Trx, contributionId: string) =>
  trx
    .selectFrom('contributions')
    .select(['contributions.participant_id', under('contribution')])
    .where('contributions.id', '=', contributionId)

/** Those who took part in it, and those who asked to be told. */
export const interested = (trx: Trx, consultationId: string) =>
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

export const ofProposal: People = (trx, id) =>
  contributors(trx, id).unionAll(supporters(trx, id)).unionAll(referents(trx, id))
