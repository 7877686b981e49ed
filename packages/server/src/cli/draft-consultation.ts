// `parvis draft-consultation`: a consultation written as a JSON file becomes a draft, or is published.

import { parseArgs } from 'node:util'
import { findActiveMember } from '../people/staff/names-store.ts'
import { readJson } from '../platform/db/json.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { parseInput } from '../platform/http/faults.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { readGiven } from '../platform/text/given-file.ts'
import { UnreadableFile } from '../platform/text/unreadable-file.ts'
import { create, publish } from '../process/consultations/make.ts'
import { createConsultation } from '../process/consultations/staff-contract.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

const usage = `Usage: parvis draft-consultation FILE --by MEMBER-ID [--publish]

FILE: JSON, as \`createConsultation\` of the team's API takes it. MEMBER-ID: as staff-add printed it.`

const options = { by: { type: 'string' }, publish: { type: 'boolean' } } as const

/** Answers what it did, in words. */
export async function draftConsultationFile(args: string[], { database, clock, config }: Deps) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [path] = positionals
  if (!path || !values.by) throw new CommandFault(usage)
  const staffId = values.by
  const member = await findActiveMember(database.db, staffId)
  if (!member) throw new CommandFault(wordRefusal('staff_member_not_found'))
  const given = readJson(readGiven(path).toString('utf8'))
  if (given === undefined) throw new UnreadableFile(`${path} n’est pas du JSON bien formé.`)
  const draft = parseInput(createConsultation.body, given)
  const author = { staffId, at: clock().toISOString() }
  const id = await retried(database.db, async (trx) => {
    const made = await create(trx, author, draft)
    if (values.publish) await publish(trx, author, { id: made, version: 1 })
    return made
  })
  return values.publish ? `${config.baseUrl}/?consultation=${id}` : `Brouillon : ${id}`
}

export async function draftConsultation() {
  await withDeps(async (deps) => {
    console.log(await draftConsultationFile(process.argv.slice(3), deps))
  })
}
