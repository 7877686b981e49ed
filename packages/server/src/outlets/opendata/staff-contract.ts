// Open data as the team sees them: what each edition holds and withholds, and one more made now.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { keptFormats } from './formats.ts'
import { reasonsToWithhold } from './withheld.ts'

const moment = z.iso.datetime()
const File = z.object({
  format: z.enum(keptFormats),
  bytes: z.int().nullable().describe('Null before the first edition'),
  url: z.url().describe('Of the edition; before the first, of what is now'),
})

const Field = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'datetime', 'date', 'uri']),
  description: z.string(),
  isAlwaysFilled: z.boolean(),
  values: z.array(z.object({ value: z.string(), meaning: z.string() })),
})

const StaffDataset = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    neverLeaves: z.string().describe('What is kept inside of each row, and why, in French'),
    rows: z.int().nullable().describe('In the last edition; null when it did not count them'),
    withheld: z
      .array(z.object({ why: z.enum(reasonsToWithhold), count: z.int() }))
      .describe('Rows that stay inside, as the last edition counted them'),
    files: z.array(File),
    fields: z.array(Field),
    dictionaryUrl: z.url(),
    schemaUrl: z.url(),
  })
  .meta({ id: 'StaffDataset' })

const StaffEdition = z
  .object({
    name: z.string(),
    madeAt: moment,
    bytes: z.int().describe('Of all its files'),
    url: z.url(),
    checksumsUrl: z.url(),
  })
  .meta({ id: 'StaffEdition' })

const StaffOpenData = z
  .object({
    editions: z.array(StaffEdition).describe('The newest first'),
    nextAt: moment.describe('From when the next is made by itself, within a quarter of an hour'),
    underWay: z
      .object({ askedAt: moment, by: z.string(), isBegun: z.boolean() })
      .nullable()
      .describe('Asked for, and not there yet'),
    failedAt: moment
      .nullable()
      .describe('When the last that was asked for could not be made; the server’s log says why'),
    leftToday: z.int().describe('How many more may be asked for today, in UTC'),
    datasets: z.array(StaffDataset),
    pageUrl: z.url().describe('As visitors see them'),
    catalogueUrl: z.url(),
  })
  .meta({ id: 'StaffOpenData' })

const common = { tag: 'open-data', origins: 'none' } as const

export const getStaffOpenData = operation({
  ...common,
  id: 'getStaffOpenData',
  method: 'get',
  path: '/v1/staff/open-data',
  summary: 'What is published as open data: editions, rows, what is withheld and why',
  output: StaffOpenData,
  refusals: [],
  roles: ['administrator', 'auditor'],
})

export const askForEdition = operation({
  ...common,
  id: 'askForEdition',
  takesRequestKey: true,
  method: 'post',
  path: '/v1/staff/open-data/editions',
  summary: 'Have one more edition made, beside the requests; the stream of changes says when it is',
  body: z.object({
    after: z.string().max(20).nullable().describe('Name of the last edition that one knows of'),
  }),
  output: StaffOpenData,
  status: 201,
  refusals: ['changed_meanwhile', 'edition_under_way', 'editions_enough_today'],
  roles: ['administrator'],
})
