// One's own passkeys: renaming one, removing one, never the last way in.
import { retried } from '../../platform/db/retry.ts'
import type { Context } from '../../platform/http/context.ts'
import { refuse } from '../../platform/refusal.ts'
import { countIdentities } from './identity-store.ts'
import { deletePasskey, passkeysOf, renamePasskey } from './passkey-store.ts'
import { pageAct } from './present.ts'
import { requireKeyLeft } from './rules.ts'

type Own = { staffId: string; id: string }

export async function renameKey(c: Context, { staffId, id }: Own, name: string) {
  const { database } = c.get('deps')
  await pageAct(c, { staffId, operation: 'renamePasskey', object: id }, () =>
    retried(database.db, async (trx) => {
      if (!(await renamePasskey(trx, { id, staff_id: staffId }, name))) refuse('passkey_not_found')
    }),
  )
}

export async function removeKey(c: Context, { staffId, id }: Own) {
  const { database } = c.get('deps')
  await pageAct(c, { staffId, operation: 'removePasskey', object: id }, () =>
    retried(database.db, async (trx) => {
      // Two removed at once would each see the other.
      await database.hold(trx, `staff keys ${staffId}`)
      const keys = await passkeysOf(trx, staffId)
      if (!keys.some((one) => one.id === id)) refuse('passkey_not_found')
      requireKeyLeft(keys.length, (await countIdentities(trx)).get(staffId) ?? 0)
      await deletePasskey(trx, { id, staff_id: staffId })
    }),
  )
}
