// Commands of the team on mandates: who may act for a territory, ending one, cases and their decision.
import { parseArgs } from 'node:util'
import { endMandate } from '../people/mandates/change.ts'
import { listMandatesOf } from '../people/mandates/list.ts'
import { findActiveMember } from '../people/staff/names-store.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { formatMoment } from '../platform/language/dates.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { findTerritory } from '../platform/territories/store.ts'
import { decide } from '../rights/disputes/decide.ts'
import { detailOf } from '../rights/disputes/detail.ts'
import { findCase, openCases } from '../rights/disputes/store.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

export const usage = `Usage: parvis mandates TERRITORY
       parvis mandate-end TERRITORY PARTICIPANT REASON --by MEMBER-ID
       parvis cases [ID]
       parvis case-decide ID uphold|dismiss|reopen REASON --by MEMBER-ID`

const options = { by: { type: 'string' } } as const

/** The arguments without names, all of them given, and the member who acts. */
async function readArgs(args: string[], count: number, { database }: Deps) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [one = '', two = '', three = ''] = positionals
  if (positionals.length !== count || !values.by) throw new CommandFault(usage)
  const member = await findActiveMember(database.db, values.by)
  if (!member) throw new CommandFault(wordRefusal('staff_member_not_found'))
  return { one, two, three, staffId: values.by }
}

export async function wordMandates(args: string[], { database, secrets, clock }: Deps) {
  const [territoryId = ''] = args
  const territory = await findTerritory(database.db, territoryId)
  if (!territory) throw new CommandFault(territoryId ? wordRefusal('territory_not_found') : usage)
  const reader = { db: database.db, unseal: secrets.unseal }
  const listed = await listMandatesOf(reader, { territoryId }, clock().toISOString())
  return [
    `${territory.label} : ${listed.length} habilitations`,
    ...listed.map(({ participantId, evidence, state, since }) =>
      [participantId, state, evidence, formatMoment(since)].join('  '),
    ),
  ].join('\n')
}

export async function endMandateBy(args: string[], deps: Deps) {
  const { one, two, three, staffId } = await readArgs(args, 3, deps)
  const end = { territoryId: one, participantId: two, cause: 'staff' as const }
  const author = { at: deps.clock().toISOString(), staffId, reason: three }
  await retried(deps.database.db, (trx) => endMandate(trx, end, author)).catch(inWords)
  return wordMandates([one], deps)
}

export async function wordCases(args: string[], deps: Deps) {
  const [id] = args
  if (id) return wordCase(id, deps)
  const lines: string[] = []
  for await (const rows of openCases(deps.database.db)) {
    for (const row of rows) {
      lines.push([row.id, row.kind, row.territory_id, formatMoment(row.opened_at)].join('  '))
    }
  }
  return [`${lines.length} dossiers ouverts`, ...lines].join('\n')
}

async function wordCase(id: string, deps: Deps) {
  const row = await findCase(deps.database.db, id)
  if (!row) throw new CommandFault(wordRefusal('case_not_found'))
  const { mailbox, mandate, message, acts } = await detailOf(deps, row)
  return [
    `${row.kind} ${row.state}  ${row.territory_id}  ${mailbox ?? ''}`,
    ...(mandate ? [`${mandate.evidence} ${mandate.state}`] : []),
    ...(message ? [message] : []),
    ...acts.map((act) =>
      [act.isContested ? '!' : ' ', formatMoment(act.at), act.kind, act.title].join('  '),
    ),
  ].join('\n')
}

const decisions = ['uphold', 'dismiss', 'reopen'] as const

export async function decideCaseBy(args: string[], deps: Deps) {
  const { one: id, two, three: reason, staffId } = await readArgs(args, 3, deps)
  const decision = decisions.find((known) => known === two)
  if (!decision) throw new CommandFault(usage)
  const row = await findCase(deps.database.db, id)
  const step = { id, decision, reason, version: row?.version ?? 0 }
  const by = { staffId, at: deps.clock().toISOString(), database: deps.database }
  await retried(deps.database.db, (trx) => decide(trx, step, by)).catch(inWords)
  return wordCase(id, deps)
}

function inWords(error: unknown): never {
  throw error instanceof Refusal ? new Error(wordRefusal(error.code, error.facts)) : error
}

/** Runs one of them with the arguments of this process. */
export async function runMandates(work: (args: string[], deps: Deps) => Promise<string>) {
  await withDeps(async (deps) => {
    console.log(await work(process.argv.slice(3), deps))
  })
}
