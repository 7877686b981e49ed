// Shapes that requests of every kind share: who asks, how far it is, whom to contact, its history.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { line, text } from '../../platform/http/text.ts'
import { Territory } from '../../platform/territories/contract.ts'

export const Place = Territory.pick({ id: true, kind: true, name: true, label: true })

export const requestShape = {
  id: z.uuid(),
  territory: Place,
  version: z.int().describe('Give it back with a change'),
  requestedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  plannedOn: z.iso.date().nullable().describe('The last day that the team gave'),
}

export const requestDetailShape = {
  evidence: z.string().describe('What proved the right to act for the territory'),
  receipt: z.string(),
  site: z.string().nullable().describe('Key of the site it was prepared on'),
  contact: z
    .object({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .describe('For the team only'),
  history: z
    .array(
      z.object({
        version: z.int(),
        act: z.string(),
        state: z.string(),
        reason: z.string().nullable(),
        on: z.iso.date().nullable(),
        note: z.string().nullable(),
        by: StaffRef.nullable().describe('Null: the territory itself'),
        at: z.iso.datetime(),
      }),
    )
    .describe('The oldest first'),
}

const prose = text({ min: 1, max: 2000 }).nullable().default(null)

/** What a follow-up says, besides its act. */
export const followUpShape = {
  version: z.int().min(1),
  reason: prose.describe('Required to decline; the team words it for the territory'),
  on: z.iso.date({ message: 'not_a_date' }).nullable().default(null),
  note: prose,
}

export const requestQuery = {
  territory: line({ max: 40 }).optional(),
  q: line({ max: 100 })
    .optional()
    .describe('Words of the territory’s name, or of the service’s; or a receipt'),
  cursor,
  offset,
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** A page of requests of this shape. */
export const requestPage = <Shape extends z.ZodType>(item: Shape) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() })
