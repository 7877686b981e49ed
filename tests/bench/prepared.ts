// What a bench starts from: confirmations ready to be sent, each with its person; territories.
import { randomUUID } from 'node:crypto'
import { toJson } from '../../packages/server/src/platform/db/json.ts'
import type { Db } from '../../packages/server/src/platform/db/tables.ts'
import { addParticipants, type Storage } from '../faults/storage.ts'

const form = 'au-nom-de=moi'

export async function prepareConfirmations(storage: Storage, count: number, proposals: number) {
  const people = await addParticipants(storage, count)
  const prepared_at = new Date().toISOString()
  const expires_at = new Date(Date.now() + 86_400_000).toISOString()
  const intents = people.map((_, position) => {
    const proposal_id = `proposition-${position % proposals}`
    const id = randomUUID()
    return {
      id,
      kind: 'support' as const,
      proposal_id,
      site_key: null,
      payload: toJson({ kind: 'support', id, site: null, proposalId: proposal_id }),
      state: 'prepared' as const,
      refusal: null,
      outcome: null,
      participant_id: null,
      prepared_at,
      confirmed_at: null,
      expires_at,
    }
  })
  for (let from = 0; from < count; from += 500) {
    await storage.db
      .insertInto('intents')
      .values(intents.slice(from, from + 500))
      .execute()
  }
  return intents.map(({ id }, position) => confirmationOf(id, people[position]?.token ?? ''))
}

/** The bytes that a browser's form would send. */
export function confirmationOf(intentId: string, token: string) {
  return [
    `POST /demarches/${intentId}/confirmation HTTP/1.1`,
    'Host: 127.0.0.1',
    'Sec-Fetch-Site: same-origin',
    `Cookie: parvis=${token}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${form.length}`,
    '',
    form,
  ].join('\r\n')
}

/** Communes `commune-0` and so on, named `Commune 0`. */
export async function addTerritories(db: Db, count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: `commune-${at}`,
    kind: 'commune' as const,
    code: `${at}`,
    name: `Commune ${at}`,
    department_code: '14',
    department_name: 'Calvados',
    region_code: '28',
    siren: null,
    population: 100,
    postcodes: '',
    search_key: `commune ${at}`,
    member_of: null,
    edition: '1',
    ended_on: null,
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await db
      .insertInto('territories')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}
