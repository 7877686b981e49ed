// The indexes under which someone's mailbox may be found: none until a code came back from it.
import type { Deps } from '../../platform/deps.ts'
import type { ParticipantRow } from './store.ts'

export function mailboxIndexesOf({ secrets }: Pick<Deps, 'secrets'>, row: ParticipantRow) {
  if (row.email_index === null) return []
  return secrets.digests('mailbox', secrets.unseal(row.email_sealed))
}
