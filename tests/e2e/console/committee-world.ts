// A committee that funds contributions of the demonstration: a secretary, two members, one who only sits.
import { recordPresence, setItems } from '../../../packages/server/src/process/committees/agenda.ts'
import { create } from '../../../packages/server/src/process/committees/prepare.ts'
import { findSession } from '../../../packages/server/src/process/committees/store.ts'
import type { World } from '../world.ts'

type Seats = { secretary: string; alix: string; dany: string }

/** Answers its id. What is on its agenda is what the session to come of the demonstration had. */
export async function givenCommittee({ db, server }: World, { secretary, alix, dany }: Seats) {
  const at = server.deps.clock().toISOString()
  const author = { staffId: secretary, at }
  const other = await db
    .selectFrom('committee_sessions')
    .selectAll()
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow()
  const items = await db
    .selectFrom('committee_items')
    .select('item_id')
    .where('session_id', '=', other.id)
    .orderBy('position')
    .execute()
  const { version } = (await findSession(db, other.id)) ?? { version: 0 }
  const ids = items.map((one) => one.item_id)
  return db.transaction().execute(async (trx) => {
    await setItems(trx, author, { id: other.id, version, add: [], remove: ids })
    const seat = (id: string, name: string, organisation: string) => ({ id, name, organisation })
    const id = await create(trx, author, {
      consultationId: other.consultation_id,
      subject: 'contributions',
      title: 'Comité d’été',
      meetsAt: new Date(Date.parse(at) + 3 * 86_400_000).toISOString(),
      place: 'Paris, salle Jean-Zay',
      rule: 'Chaque membre a une voix. En cas d’égalité, le dossier est remis à une autre séance.',
      criteria: [
        { id: 'maturite', title: 'Maturité du projet', kind: 'scored', weight: 2 },
        { id: 'utilite', title: 'Utilité pour les habitants', kind: 'scored', weight: 2 },
        { id: 'soutiens', title: 'Soutiens', kind: 'territories', weight: 1 },
      ],
      scoreMax: 5,
      quorumPercent: 50,
      votes: true,
      members: [
        { ...seat('alix', 'Alix Maire', 'AMF'), staffId: alix },
        { ...seat('dany', 'Dany Conseil', 'ADF'), staffId: dany },
        { ...seat('camille', 'Camille État', 'DINUM'), staffId: null },
      ],
    })
    await setItems(trx, author, { id, version: 1, add: ids.slice(0, 5), remove: [] })
    await recordPresence(trx, author, { id, version: 2, present: ['alix', 'dany'] })
    return id
  })
}
