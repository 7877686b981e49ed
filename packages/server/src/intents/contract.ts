// Intents in the public API: something prepared on a host page, confirmed in a first-party window.
import { z } from 'zod'
import { idList } from '../platform/http/id-list.ts'
import { operation } from '../platform/http/operation.ts'
import { slug } from '../platform/text/slug.ts'
import type { IntentKinds } from './kinds.ts'
import { intentId } from './prepared.ts'
import { Tally } from './tally.ts'

export const intentStates = ['prepared', 'confirmed', 'refused', 'withdrawn', 'expired'] as const

const PublicRefusal = z.object({ code: z.string(), message: z.string() }).nullable()

export const IntentPart = z
  .object({
    proposalId: slug,
    state: z
      .enum(['prepared', 'confirmed', 'refused', 'withdrawn'])
      .describe(
        '`refused`: to anyone, which does not stop the others. `confirmed`: by the person, whose receipt alone says whether it was recorded then, before, or not',
      ),
    refusal: PublicRefusal.describe('Why anyone would have been refused'),
    tally: Tally.nullable().describe("The proposal's tally now"),
  })
  .meta({ id: 'IntentPart', description: 'What became of one proposal of a `supports` intent' })

/** The operations on intents of these kinds. */
export function intentOperations(kinds: Pick<IntentKinds, 'names' | 'schema'>) {
  const IntentStatus = z
    .object({
      id: intentId,
      kind: z.enum(kinds.names),
      state: z
        .enum(intentStates)
        .describe(
          '`confirmed`: now or before, which only the person reads. `prepared` as well after a refusal that depends on who asked',
        ),
      proposalId: slug.nullable(),
      url: z.url().describe('The first-party page where it is confirmed'),
      refusal: PublicRefusal.describe(
        'The last refusal, unless it depends on who asked: only the person reads that one',
      ),
      tally: Tally.nullable().describe("The proposal's tally now"),
      parts: z
        .array(IntentPart)
        .nullable()
        .describe('Of `supports`, each proposal in the order it was prepared; null otherwise'),
      confirmedAt: z.iso.datetime().nullable(),
      expiresAt: z.iso.datetime(),
    })
    .meta({ id: 'IntentStatus', description: 'What became of an intent; never who confirmed it.' })

  const IntentStatusList = z
    .object({ items: z.array(IntentStatus) })
    .meta({ id: 'IntentStatusList' })

  const prepareIntent = operation({
    id: 'prepareIntent',
    method: 'post',
    path: '/v1/intents',
    tag: 'intents',
    summary: 'Prepare an intent; sending the same one again answers the same',
    body: kinds.schema,
    output: IntentStatus,
    status: 201,
    refusals: [
      'limit_reached',
      'invalid_input',
      'malformed_body',
      'body_too_large',
      'unsupported_media_type',
      'origin_not_allowed',
      'site_key_unknown',
      'site_key_revoked',
      'site_suspended',
      'proposal_not_found',
      'consultation_not_found',
      'theme_not_found',
      'territory_not_found',
      'territory_ended',
      'support_not_open',
      'contribution_not_open',
      'referent_not_open',
      'proposal_not_kept',
      'proposal_merged',
      'service_not_found',
      'service_stopped',
      'diagnosis_not_eligible',
      'diagnosis_kind_not_concerned',
      'diagnosis_population_unknown',
      'intent_conflict',
      'intent_expired',
      'storage_unavailable',
    ],
    origins: 'registered',
  })

  const listIntents = operation({
    id: 'listIntents',
    method: 'get',
    path: '/v1/intents',
    tag: 'intents',
    summary: 'What became of up to 20 intents; those not yet prepared are left out',
    query: z.object({ ids: idList(20) }),
    output: IntentStatusList,
    refusals: [],
    origins: 'any',
  })

  const getIntent = operation({
    id: 'getIntent',
    method: 'get',
    path: '/v1/intents/{id}',
    tag: 'intents',
    summary: 'The public status of an intent',
    params: z.object({ id: intentId }),
    output: IntentStatus,
    refusals: ['intent_not_found'],
    origins: 'any',
  })

  return { prepareIntent, listIntents, getIntent }
}

export type IntentOperations = ReturnType<typeof intentOperations>
export type IntentStatus = z.infer<IntentOperations['getIntent']['output']>
