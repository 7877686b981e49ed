// The team's operations on imports: a file is read, its differences are kept for an hour, chosen rows are applied.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { line } from '../../platform/http/text.ts'
import { mostRead } from '../../platform/text/given-file.ts'
import { slug } from '../../platform/text/slug.ts'
import { importSources } from './sources.ts'

export const rowKinds = ['added', 'updated', 'unchanged', 'unreadable'] as const

const totals = z
  .object({
    added: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    unreadable: z.int(),
    applied: z.int().describe('Of those added and updated'),
    doubtful: z.int().describe('Added or updated, with a doubt or a value that stays'),
  })
  .meta({ id: 'ServiceImportTotals' })

const doubts = z.array(z.string()).describe('In the language that is asked for')

export const ServiceImport = z
  .object({
    id: z.uuid(),
    source: z.enum(importSources),
    fileName: z.string(),
    by: StaffRef.describe('Who gave the file'),
    readAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().describe('The differences are kept until then'),
    totals,
    doubts: doubts.describe('About the file itself'),
  })
  .meta({ id: 'ServiceImport', description: 'A file that was read, compared with the catalogue.' })

const value = z.unknown().describe('As the catalogue keeps it; null for nothing')

const Writer = z
  .object({
    by: StaffRef.nullable().describe('Of the team; null when an import wrote it'),
    source: z.string().nullable().describe('The import that wrote it'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ServiceFieldWriter' })

export const ServiceImportRow = z
  .object({
    row: z.int().describe('Its number in this import: `applyServiceImport` takes it'),
    kind: z.enum(rowKinds),
    place: z
      .object({
        unit: z.enum(['line', 'record']),
        at: z.int().nullable().describe('From 1; null: all of the file'),
      })
      .describe('Where it stands in the file'),
    service: z
      .object({ id: slug, name: z.string(), version: z.int().nullable().describe('null: new') })
      .nullable()
      .describe('null when it is unreadable'),
    changes: z.array(z.object({ field: z.string(), before: value, after: value })),
    kept: z
      .array(
        z.object({
          field: z.string(),
          value: value.describe('That stays in the catalogue'),
          said: value.describe('By the file'),
          writer: Writer.nullable().describe('Of the value that stays; null when it is not known'),
        }),
      )
      .describe('Where the file says otherwise than someone wrote: it is not applied'),
    doubts,
    expected: z.string().nullable().describe('Why it is unreadable, and what should stand there'),
    appliedAt: z.iso.datetime().nullable(),
    changedSince: Writer.nullable().describe('The service changed after the file was read'),
  })
  .meta({ id: 'ServiceImportRow' })

const common = { tag: 'services', origins: 'none' } as const
const params = z.object({ id: z.uuid({ message: 'not_uuid' }) })
const readers = ['catalogue_editor', 'auditor'] as const

export const readServiceFile = operation({
  ...common,
  id: 'readServiceFile',
  method: 'post',
  path: '/v1/staff/service-imports',
  summary:
    'Read a file of services and keep its differences for an hour; the catalogue stays as it is',
  roles: ['catalogue_editor'],
  query: z.object({ source: z.enum(importSources), name: line({ min: 1, max: 200 }) }),
  file: { bytes: mostRead },
  output: ServiceImport,
  status: 201,
  refusals: ['file_unreadable', 'file_too_long', 'imports_busy', 'malformed_body'],
})

export const getServiceImport = operation({
  ...common,
  id: 'getServiceImport',
  method: 'get',
  path: '/v1/staff/service-imports/{id}',
  summary: 'A file that was read, with its totals',
  roles: readers,
  params,
  output: ServiceImport,
  refusals: ['service_import_not_found'],
})

export const listServiceImportRows = operation({
  ...common,
  id: 'listServiceImportRows',
  method: 'get',
  path: '/v1/staff/service-imports/{id}/rows',
  summary: 'Its differences from the catalogue, as in the file, in pages',
  roles: readers,
  params,
  query: z.object({
    kind: several(z.enum(rowKinds)),
    doubtful: z.enum(['true']).optional().describe('With a doubt, or a value that stays'),
    q: line({ max: 100 }).optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(ServiceImportRow), total: z.int(), next: z.string().nullable() })
    .meta({ id: 'ServiceImportRowPage' }),
  refusals: ['service_import_not_found'],
})

export const applyServiceImport = operation({
  ...common,
  id: 'applyServiceImport',
  method: 'post',
  path: '/v1/staff/service-imports/{id}/apply',
  summary: 'Write the chosen rows, as they were shown: all or none, or those that still can be',
  roles: ['catalogue_editor'],
  params,
  body: z.object({
    rows: z
      .array(z.int().min(1))
      .min(1)
      .max(200)
      .refine((rows) => new Set(rows).size === rows.length, { message: 'said_twice' }),
    partly: z
      .boolean()
      .default(false)
      .describe('true: what changed meanwhile is left out, the others are written'),
  }),
  output: z
    .object({
      outcome: z.enum(['applied', 'known']).describe('`known`: nothing was left to write'),
      applied: z
        .array(z.object({ row: z.int(), service: slug, version: z.int() }))
        .describe('Also those that were applied before'),
      refused: z
        .array(
          z.object({
            row: z.int(),
            code: z.string(),
            detail: z.string(),
            changedSince: Writer.nullable(),
          }),
        )
        .describe('With `partly`; without it, the whole is refused with faults by row'),
      totals,
    })
    .meta({ id: 'AppliedServiceImport' }),
  refusals: ['service_import_not_found', 'bulk_refused'],
})
