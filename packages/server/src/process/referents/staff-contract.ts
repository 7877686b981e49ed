// What the team reads of referents: which territory is one of which proposal, since when, and whether it hears of it.
import { z } from 'zod'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { Territory, territoryId } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'

const StaffReferent = z
  .object({
    proposal: z.object({ id: slug, title: z.string() }),
    territory: Territory.pick({ id: true, kind: true, name: true, label: true }),
    coBuild: z.boolean(),
    experiment: z.boolean(),
    since: z.iso.date().describe('Day, in UTC'),
    toldAt: z.iso
      .datetime()
      .nullable()
      .describe('When its agent was last told something as a referent; null: never yet'),
    isReached: z.boolean().describe('False once the account of its agent is erased'),
  })
  .meta({ id: 'StaffReferent' })
export type StaffReferent = z.infer<typeof StaffReferent>

export const listReferents = operation({
  id: 'listReferents',
  method: 'get',
  path: '/v1/staff/referents',
  tag: 'working-groups',
  summary: 'Referent territories, the longest without news first',
  query: z.object({
    q: line({ max: 100 }).optional().describe('Words of its territory, or of its proposal'),
    proposal: slug.optional(),
    territory: territoryId.optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(StaffReferent), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'StaffReferentPage' }),
  refusals: [],
  roles: ['moderator', 'committee_secretary', 'auditor'],
  origins: 'none',
})
