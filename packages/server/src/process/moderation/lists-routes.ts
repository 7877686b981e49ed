// Operations on the programmes and the reply templates.

import {
  type Author,
  authorOf,
  changedBy,
  lastChange,
  refuseChanged,
} from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { append } from '../../platform/events/journal.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { reasonWords, rejectionReasons } from '../contributions/reasons.ts'
import {
  addProgramme,
  addReplyTemplate,
  editProgramme,
  editReplyTemplate,
  listProgrammes,
  listReplies,
} from './lists-contract.ts'
import {
  allProgrammes,
  fillProgrammes,
  insertProgramme,
  type ProgrammeRow,
  updateProgramme,
} from './programme-store.ts'
import {
  builtInReplies,
  outcomes,
  type ReplyOutcome,
  unknownVariables,
  variables,
} from './replies.ts'

import {
  allTemplates,
  findTemplate,
  insertTemplate,
  type TemplateRow,
  updateTemplate,
} from './template-store.ts'

export function programmeRoutes(app: App, { database, ids, clock }: Deps) {
  const { db } = database

  serveStaff(app, listProgrammes, async () => ({
    items: (await allProgrammes(db)).map(presentProgramme),
  }))

  serveStaff(app, addProgramme, (actor, { body }) =>
    retried(db, async (trx) => {
      const by = authorOf(actor, clock)
      const made = { id: ids.uuid(), version: 1, retired_at: null }
      const row = { ...body, ...made, ...changedBy(by) }
      await fillProgrammes(trx)
      await insertProgramme(trx, row)
      await record(trx, 'programme.saved', { id: row.id, ...by })
      return presentProgramme(row)
    }),
  )

  serveStaff(app, editProgramme, (actor, { params, body: { version, retired, ...given } }) =>
    retried(db, async (trx) => {
      const by = authorOf(actor, clock)
      await fillProgrammes(trx)
      const found = (await allProgrammes(trx)).find((one) => one.id === params.id)
      if (!found) return refuse('programme_not_found')
      const { position: _, ...before } = found
      const row = {
        ...before,
        name: given.name ?? before.name,
        address: given.address ?? before.address,
        contact: given.contact === undefined ? before.contact : given.contact,
        retired_at: retiredAt(retired, before.retired_at, by.at),
        version,
        ...changedBy(by),
      }
      if (!(await updateProgramme(trx, row))) await refuseChanged(trx, lastChange(before))
      await record(trx, 'programme.saved', { id: row.id, ...by })
      return presentProgramme({ ...row, version: version + 1 })
    }),
  )
}

export function templateRoutes(app: App, { database, ids, clock }: Deps) {
  const { db } = database

  serveStaff(app, listReplies, async () => ({
    items: (await allTemplates(db)).map(presentTemplate),
    builtIn: outcomes.map((outcome) => ({ outcome, body: builtInReplies[outcome] })),
    variables: outcomes.map((outcome) => ({ outcome, names: [...variables[outcome]] })),
    reasons: rejectionReasons.map((reason) => ({ reason, words: reasonWords[reason] })),
  }))

  serveStaff(app, addReplyTemplate, (actor, { body }) =>
    retried(db, async (trx) => {
      const by = authorOf(actor, clock)
      requireVariables(body.outcome, body.body)
      const made = { id: ids.uuid(), version: 1, retired_at: null }
      const row = { ...body, ...made, ...changedBy(by) }
      await insertTemplate(trx, row)
      await record(trx, 'reply_template.saved', { id: row.id, ...by })
      return presentTemplate(row)
    }),
  )

  serveStaff(app, editReplyTemplate, (actor, { params, body: { version, retired, ...given } }) =>
    retried(db, async (trx) => {
      const by = authorOf(actor, clock)
      const before = await findTemplate(trx, params.id)
      if (!before) return refuse('reply_template_not_found')
      const row = {
        ...before,
        title: given.title ?? before.title,
        body: given.body ?? before.body,
        retired_at: retiredAt(retired, before.retired_at, by.at),
        version,
        ...changedBy(by),
      }
      requireVariables(row.outcome, row.body)
      if (!(await updateTemplate(trx, row))) await refuseChanged(trx, lastChange(before))
      await record(trx, 'reply_template.saved', { id: row.id, ...by })
      return presentTemplate({ ...row, version: version + 1 })
    }),
  )
}

function requireVariables(outcome: ReplyOutcome, body: string) {
  if (unknownVariables(outcome, body).length === 0) return
  throw new Refusal('invalid_input', {}, [{ path: 'body', fault: 'unknown_variable' }])
}

function retiredAt(asked: boolean | undefined, before: string | null, now: string) {
  if (asked === undefined) return before
  return asked ? (before ?? now) : null
}

type Saved = Author & { id: string }

function record(
  trx: Trx,
  kind: 'programme.saved' | 'reply_template.saved',
  { id, staffId, at }: Saved,
) {
  return append(trx, [{ kind, subject: id, participantId: null, staffId, data: {}, at }])
}

function presentProgramme(row: Omit<ProgrammeRow, 'position'>) {
  const { id, name, address, contact, version, retired_at } = row
  return { id, name, address, contact, version, retired: retired_at !== null }
}

function presentTemplate({ id, outcome, title, body, version, retired_at }: TemplateRow) {
  return { id, outcome, title, body, version, retired: retired_at !== null }
}
