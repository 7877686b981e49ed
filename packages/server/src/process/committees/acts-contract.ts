// What the team does with committees: prepare, evaluate, step out, decide, undo, publish, correct.
import { z } from 'zod'
import { moment } from '../../platform/http/moment.ts'
import { operation } from '../../platform/http/operation.ts'
import { line, text } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { criterionKinds, outcomes, subjects } from './contract.ts'
import { CommitteeGrid, StaffCommittee } from './staff-contract.ts'

const version = z.int().min(1)
const itemId = line({ min: 1, max: 100 })
const words = (max: number) => line({ min: 2, max })
const prose = (max: number) => text({ min: 2, max })

function distinct<Item extends { id: string }>(list: Item[]) {
  return new Set(list.map(({ id }) => id)).size === list.length
}
/** A member of the team has one grid in a session. */
function oneGridEach(list: { staffId: string | null }[]) {
  const known = list.flatMap(({ staffId }) => staffId ?? [])
  return new Set(known).size === known.length
}
const unique = { message: 'said_twice' }

const fields = {
  title: words(150),
  meetsAt: moment,
  place: words(200).nullable(),
  rule: prose(20_000),
  criteria: z
    .array(
      z.object({
        id: slug,
        title: words(150),
        kind: z.enum(criterionKinds).default('scored'),
        weight: z.int().min(1).max(100),
      }),
    )
    .max(20)
    .refine(distinct, unique)
    .refine((list) => list.filter(({ kind }) => kind === 'territories').length <= 1, unique),
  scoreMax: z.int().min(1).max(100),
  quorumPercent: z.int().min(0).max(100).describe('Of the members who have not stepped out'),
  votes: z.boolean().describe('Each decision needs its votes counted'),
  gridsDueAt: moment.nullable().describe('null: when it meets'),
  members: z
    .array(
      z.object({
        id: slug,
        staffId: line({ min: 1, max: 60 }).nullable().default(null),
        name: words(150),
        organisation: words(150),
        email: z
          .email({ message: 'not_an_address' })
          .max(254)
          .nullable()
          .optional()
          .describe('Where they are reminded of their grid; left out: as it was'),
      }),
    )
    .max(60)
    .refine(distinct, unique)
    .refine(oneGridEach, unique),
}

const acting = {
  method: 'post',
  tag: 'committees',
  output: StaffCommittee,
  origins: 'none',
  roles: ['committee_secretary'],
} as const
const onOne = { ...acting, params: z.object({ id: slug }) } as const
const usual = ['committee_not_found', 'changed_meanwhile'] as const
const preparing = [...usual, 'committee_published'] as const
const onItem = [...preparing, 'committee_item_not_found', 'item_not_eligible'] as const

export const createCommittee = operation({
  ...acting,
  id: 'createCommittee',
  takesRequestKey: true,
  path: '/v1/staff/committees',
  summary: 'Prepare a session: on proposals (committee 1) or contributions (committee 2)',
  body: z.object({
    consultationId: slug,
    subject: z.enum(subjects),
    ...fields,
    place: fields.place.default(null),
    criteria: fields.criteria.default([]),
    scoreMax: fields.scoreMax.default(5),
    quorumPercent: fields.quorumPercent.default(50),
    votes: fields.votes.default(true),
    gridsDueAt: fields.gridsDueAt.default(null),
    members: fields.members.default([]),
  }),
  status: 201,
  refusals: ['consultation_not_found', 'staff_member_not_found'],
})

export const editCommittee = operation({
  ...onOne,
  id: 'editCommittee',
  path: '/v1/staff/committees/{id}/edit',
  summary: 'Write the fields that are given, lists as a whole; what is left out stays',
  body: z.object({ version, changes: z.object(fields).partial() }),
  refusals: [
    ...preparing,
    'staff_member_not_found',
    'evaluation_started',
    'committee_member_acted',
  ],
})

export const setCommitteeItems = operation({
  ...onOne,
  id: 'setCommitteeItems',
  path: '/v1/staff/committees/{id}/items',
  summary: 'Put proposals or contributions on its agenda, or take them off',
  body: z.object({
    version,
    add: z.array(itemId).max(500).default([]),
    remove: z.array(itemId).max(500).default([]),
  }),
  refusals: [...onItem, 'item_decided', 'item_in_other_committee'],
})

export const recordCommitteePresence = operation({
  ...onOne,
  id: 'recordCommitteePresence',
  path: '/v1/staff/committees/{id}/presence',
  summary: 'Say which members are present now: who may vote on what is decided next',
  body: z.object({ version, present: z.array(slug).max(60) }),
  refusals: [...preparing, 'committee_member_not_found'],
})

const onGrid = [...onItem, 'not_committee_member', 'item_decided'] as const

export const evaluateCommitteeItem = operation({
  ...onOne,
  id: 'evaluateCommitteeItem',
  path: '/v1/staff/committees/{id}/evaluate',
  summary: 'Fill in one’s own grid for an item, bit by bit: it counts once every score is there',
  body: z.object({
    itemId,
    version: z.int().min(0).describe('Of one’s own grid for the item; 0 before there is one'),
    scores: z.record(slug, z.int().min(0)),
    comment: prose(5000).nullable().default(null),
  }),
  output: CommitteeGrid,
  roles: ['committee_member'],
  refusals: [
    'committee_not_found',
    'committee_published',
    'committee_item_not_found',
    'not_committee_member',
    'item_decided',
    'member_recused',
    'changed_meanwhile',
  ] as const,
})

const stepping = z.object({ version, itemId, memberId: slug })

export const recuseCommitteeMember = operation({
  ...onOne,
  id: 'recuseCommitteeMember',
  path: '/v1/staff/committees/{id}/recuse',
  summary: 'Record that a member steps out of an item: no grid, no vote, no count',
  body: stepping.extend({ reason: prose(1000) }),
  refusals: [...onGrid, 'committee_member_not_found'],
})

export const recuseMyself = operation({
  ...onOne,
  id: 'recuseMyself',
  path: '/v1/staff/committees/{id}/recuse-myself',
  summary: 'Step out of an item',
  body: z.object({ itemId, reason: prose(1000) }),
  output: CommitteeGrid,
  roles: ['committee_member'],
  refusals: onGrid,
})

export const withdrawRecusal = operation({
  ...onOne,
  id: 'withdrawRecusal',
  path: '/v1/staff/committees/{id}/withdraw-recusal',
  summary: 'End a recusal that was recorded by mistake',
  body: stepping,
  refusals: [...onGrid, 'committee_member_not_found', 'nothing_to_undo'],
})

const decision = {
  outcome: z.enum(outcomes),
  reason: prose(5000),
  amountCents: z
    .int()
    .min(1)
    .max(1_000_000_000_000)
    .nullable()
    .default(null)
    .describe('In cents of euro; with `fund` only'),
  roadmap: words(300).nullable().default(null).describe('With `fund` only'),
  votes: z
    .object({
      for: z.int().min(0).max(60),
      against: z.int().min(0).max(60),
      abstention: z.int().min(0).max(60),
    })
    .nullable()
    .default(null),
}

const deciding = [
  ...onItem,
  'outcome_not_allowed',
  'quorum_not_met',
  'votes_missing',
  'votes_exceed_voters',
  'votes_disagree',
  'envelope_exceeded',
] as const

export const decideCommitteeItem = operation({
  ...onOne,
  id: 'decideCommitteeItem',
  path: '/v1/staff/committees/{id}/decide',
  summary: 'Record the decision on an item, or another in its place; nothing is public yet',
  body: z.object({ version, itemId, ...decision }),
  refusals: deciding,
})

export const undoCommitteeDecision = operation({
  ...onOne,
  id: 'undoCommitteeDecision',
  path: '/v1/staff/committees/{id}/undo',
  summary: 'Undo the last decision on an item, before publication',
  body: z.object({ version, itemId }),
  refusals: [...preparing, 'committee_item_not_found', 'nothing_to_undo', 'envelope_exceeded'],
})

export const publishCommittee = operation({
  ...onOne,
  stepUp: true,
  id: 'publishCommittee',
  path: '/v1/staff/committees/{id}/publish',
  summary: 'Make all of it public at once, at a set time or now',
  body: z.object({
    version,
    at: moment.nullable().default(null).describe('null, or past: now'),
  }),
  refusals: [...preparing, 'nothing_decided', 'state_forbids'],
})

export const cancelCommitteePublication = operation({
  ...onOne,
  id: 'cancelCommitteePublication',
  path: '/v1/staff/committees/{id}/cancel-publication',
  summary: 'Take back the time that was set, before it comes',
  body: z.object({ version }),
  refusals: [...preparing, 'publication_not_set'],
})

export const correctCommitteeDecision = operation({
  ...onOne,
  stepUp: true,
  id: 'correctCommitteeDecision',
  path: '/v1/staff/committees/{id}/correct',
  summary: 'Change or withdraw a published decision, with a reason that is public',
  body: z.object({
    version,
    itemId,
    why: prose(2000),
    decision: z.object(decision).nullable().describe('null: as if it had been put off'),
  }),
  refusals: [
    ...usual,
    'committee_not_published',
    'committee_item_not_found',
    'item_not_eligible',
    'outcome_not_allowed',
    'quorum_not_met',
    'votes_missing',
    'votes_exceed_voters',
    'votes_disagree',
    'envelope_exceeded',
    'undo_later_first',
    'state_forbids',
  ] as const,
})
