// `parvis draft-consultation`: a consultation written as a JSON file becomes a draft, or is published.
import { parseArgs } from 'node:util'
import { create, publish } from '../consultations/make.ts'
import { createConsultation } from '../consultations/staff-contract.ts'
import { retried } from '../db/retry.ts'
import type { Deps } from '../deps.ts'
import { parseInput } from '../http/faults.ts'
import { readGiven } from '../importers/file.ts'
import { UnreadableFile } from '../importers/item.ts'
import { wordRefusal } from '../language/language.ts'
import { findActiveMember } from '../moderation/store.ts'
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
  const draft = parseInput(createConsultation.body, parsedJson(await readGiven(path), path))
  const maker = { staffId, at: clock().toISOString() }
  const id = await retried(database.db, async (trx) => {
    const made = await create(trx, maker, draft)
    if (values.publish) await publish(trx, maker, { id: made, version: 1 })
    return made
  })
  return values.publish ? `${config.baseUrl}/?consultation=${id}` : `Brouillon : ${id}`
}

function parsedJson(content: Buffer, path: string): unknown {
  try {
    return JSON.parse(content.toString('utf8'))
  } catch {
    throw new UnreadableFile(`${path} n’est pas du JSON bien formé.`)
  }
}

export async function draftConsultation() {
  await withDeps(async (deps) => {
    console.log(await draftConsultationFile(process.argv.slice(3), deps))
  })
}
