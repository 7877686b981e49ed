// What moderators keep for their decisions: the list of programmes, reasons, and reply templates.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { line, text, webAddress } from '../../platform/http/text.ts'
import { version } from '../../platform/http/version-field.ts'
import { rejectionReasons } from '../contributions/reasons.ts'
import { outcomes } from './replies.ts'

const listId = z.string().min(1).max(60)

export const Programme = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    contact: z.string().nullable(),
    version: z.int(),
    retired: z.boolean().describe('No longer offered; what was redirected to it still names it'),
  })
  .meta({ id: 'Programme', description: 'Where a contribution may be redirected to.' })

export const ReplyTemplate = z
  .object({
    id: z.string(),
    outcome: z.enum(outcomes),
    title: z.string(),
    body: z.string(),
    version: z.int(),
    retired: z.boolean(),
  })
  .meta({ id: 'ReplyTemplate' })

const reading = { tag: 'moderation', method: 'get', refusals: [], origins: 'none' } as const
const writing = {
  tag: 'moderation',
  method: 'post',
  origins: 'none',
  roles: ['moderator'],
} as const
const readers = ['moderator', 'auditor'] as const

export const listProgrammes = operation({
  ...reading,
  id: 'listProgrammes',
  path: '/v1/staff/programmes',
  summary: 'Programmes to which contributions are redirected, retired ones included',
  output: z.object({ items: z.array(Programme) }).meta({ id: 'ProgrammeList' }),
  roles: readers,
})

const programme = {
  name: line({ min: 2, max: 150 }),
  address: webAddress,
  contact: line({ min: 3, max: 200 }).nullable(),
}

export const addProgramme = operation({
  ...writing,
  id: 'addProgramme',
  takesRequestKey: true,
  path: '/v1/staff/programmes',
  summary: 'Add a programme to the list',
  body: z.object(programme),
  output: Programme,
  status: 201,
  refusals: [],
})

export const editProgramme = operation({
  ...writing,
  id: 'editProgramme',
  path: '/v1/staff/programmes/{id}/edit',
  summary: 'Change a programme, retire it, or offer it again; what is left out stays',
  params: z.object({ id: listId }),
  body: z.object({
    version,
    ...z.object(programme).partial().shape,
    retired: z.boolean().optional(),
  }),
  output: Programme,
  refusals: ['programme_not_found', 'changed_meanwhile'],
})

export const listReplies = operation({
  ...reading,
  id: 'listReplies',
  path: '/v1/staff/reply-templates',
  summary: 'Reply templates, the built-in replies, and the reasons of rejections in words',
  output: z
    .object({
      items: z.array(ReplyTemplate),
      builtIn: z.array(z.object({ outcome: z.enum(outcomes), body: z.string() })),
      variables: z.array(z.object({ outcome: z.enum(outcomes), names: z.array(z.string()) })),
      reasons: z.array(z.object({ reason: z.enum(rejectionReasons), words: z.string() })),
    })
    .meta({ id: 'ReplyList' }),
  roles: readers,
})

const body = text({ min: 10, max: 3000 }).describe('May hold the variables of its outcome')

export const addReplyTemplate = operation({
  ...writing,
  id: 'addReplyTemplate',
  takesRequestKey: true,
  path: '/v1/staff/reply-templates',
  summary: 'Write a reply template',
  body: z.object({ outcome: z.enum(outcomes), title: line({ min: 2, max: 150 }), body }),
  output: ReplyTemplate,
  status: 201,
  refusals: [],
})

export const editReplyTemplate = operation({
  ...writing,
  id: 'editReplyTemplate',
  path: '/v1/staff/reply-templates/{id}/edit',
  summary: 'Change a template, retire it, or offer it again; what is left out stays',
  params: z.object({ id: listId }),
  body: z.object({
    version,
    title: line({ min: 2, max: 150 }).optional(),
    body: body.optional(),
    retired: z.boolean().optional(),
  }),
  output: ReplyTemplate,
  refusals: ['reply_template_not_found', 'changed_meanwhile'],
})
