// `parvis draft-consultation`: a consultation written as a JSON file becomes a draft, or is published.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { parseInput } from '../platform/http/faults.ts'
import { wordFault, wordRefusal } from '../platform/language/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { create, publish } from '../process/consultations/make.ts'
import { createConsultation } from '../process/consultations/staff-contract.ts'
import { findActiveMember } from '../process/moderation/store.ts'
import { withDeps } from './with-deps.ts'

const usage = `Usage: parvis draft-consultation FILE --by MEMBER-ID [--publish]

FILE: JSON, as \`createConsultation\` of the team's API takes it. MEMBER-ID: as staff-add printed it.`

const options = { by: { type: 'string' }, publish: { type: 'boolean' } } as const

/** Answers what it did, in words. */
export async function draftConsultationFile(args: string[], { database, clock, config }: Deps) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [path] = positionals
  if (!path || !values.by) throw new Error(usage)
  const staffId = values.by
  const member = await findActiveMember(database.db, staffId)
  if (!member) throw new Error(wordRefusal('staff_member_not_found'))
  try {
    const draft = parseInput(createConsultation.body, JSON.parse(readFileSync(path, 'utf8')))
    const maker = { staffId, at: clock().toISOString() }
    const id = await retried(database.db, async (trx) => {
      const made = await create(trx, maker, draft)
      if (values.publish) await publish(trx, maker, { id: made, version: 1 })
      return made
    })
    return values.publish ? `${config.baseUrl}/?consultation=${id}` : `Brouillon : ${id}`
  } catch (error) {
    throw error instanceof Refusal ? new Error(wordsOf(error)) : error
  }
}

function wordsOf({ code, facts, faults }: Refusal) {
  const lines = faults.map((fault) => `${fault.path} : ${wordFault(fault)}`)
  return [wordRefusal(code, facts), ...lines].join('\n')
}

export async function draftConsultation() {
  await withDeps(async (deps) => {
    console.log(await draftConsultationFile(process.argv.slice(3), deps))
  })
}
