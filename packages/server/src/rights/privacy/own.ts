// What is held of a person, readable: sealed values opened, JSON parsed, digests said to be such.

import { mailboxIndexesOf } from '../../people/participants/mailbox-indexes.ts'
import { findParticipant } from '../../people/participants/store.ts'
import { type JsonValue, requireJson } from '../../platform/db/json.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Declaration, Form } from '../../platform/personal-data/declaration.ts'
import { periods } from '../../platform/personal-data/periods.ts'
import type { Person } from '../../platform/personal-data/rows-store.ts'
import { refuse } from '../../platform/refusal.ts'
import { ownRows, type StoredRow } from './own-store.ts'

export type OwnTable = { table: string; declared: Declaration; rows: Record<string, JsonValue>[] }

export async function personOf(deps: Deps, participantId: string): Promise<Person> {
  const row = await findParticipant(deps.database.db, participantId)
  if (!row) return refuse('sign_in_required')
  return { id: row.id, mailboxIndexes: mailboxIndexesOf(deps, row) }
}

/** Table by table, each read when it is asked for. */
export async function* readOwn(deps: Deps, person: Person): AsyncGenerator<OwnTable> {
  for (const [table, declared] of Object.entries(deps.inventory.personal)) {
    if (declared.subject === 'elsewhere') continue
    const rows = await ownRows(deps.database.db, { table, declared }, person)
    yield { table, declared, rows: rows.map((row) => readable(deps, declared, row)) }
  }
}

function readable({ secrets }: Deps, { columns }: Declaration, row: StoredRow) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? opened(columns[name]?.form, value, secrets.unseal) : value,
    ]),
  )
}

function opened(form: Form | undefined, value: string, unseal: (sealed: string) => string) {
  if (form === 'sealed') return unseal(value)
  if (form === 'sealed_json') return requireJson(unseal(value))
  return form === 'json' ? requireJson(value) : value
}

/** The file that one takes away: pieces of one JSON document. */
export async function* exportPieces(deps: Deps, person: Person): AsyncGenerator<string[]> {
  const about = { service: deps.config.baseUrl, exportedAt: deps.clock().toISOString() }
  yield [`{\n"about": ${JSON.stringify(about)},\n"tables": {`]
  let isFirst = true
  for await (const { table, declared, rows } of readOwn(deps, person)) {
    const { title, purpose, retention, columns } = declared
    const said = {
      title: title.fr,
      purpose: purpose.fr,
      kept: periods[retention].rule.fr,
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, { holds }]) => [name, holds.fr]),
      ),
      rows,
    }
    yield [`${isFirst ? '' : ','}\n${JSON.stringify(table)}: ${JSON.stringify(said, null, 1)}`]
    isFirst = false
  }
  yield ['\n}\n}\n']
}
