// What a contribution says and has said, erased for good: its row stays, with what became of it.
import { toJson } from '../../../platform/db/json.ts'
import type { Trx } from '../../../platform/db/tables.ts'
import { updateAtVersion } from '../../../platform/db/versioned.ts'
import { fold } from '../../../platform/text/fold.ts'
import { erasedTitle, forgetTitles } from '../erased-store.ts'
import type { WordsRow } from './revisions.store.ts'

const text = 'L’équipe a effacé le texte de cette contribution.'

/** False when someone else changed it since it was read. */
export async function eraseWords(trx: Trx, row: WordsRow, at: string) {
  const query = trx.updateTable('contributions').set({
    title: erasedTitle,
    text,
    search_key: fold(`${erasedTitle} ${text}`),
    profile: 'unknown',
    function: '',
    service_url: null,
    funding_use: null,
  })
  if (!(await updateAtVersion(query, row))) return false
  await trx
    .updateTable('contribution_revisions')
    .set({ changes: toJson([]) })
    .where('contribution_id', '=', row.id)
    .execute()
  // What was brought is known no more, so that no later import takes it for its own.
  await trx
    .updateTable('contribution_sources')
    .set({ brought: toJson({}), imported_at: at })
    .where('contribution_id', '=', row.id)
    .execute()
  await forgetTitles(trx, [row.id])
  return true
}
