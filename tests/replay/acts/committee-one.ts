// 3 May: committee 1 keeps 17 of the 67 proposals, and sets 50 aside.
import { proposals } from '../data/proposals.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'
import { decideAll, evaluate, prepareSession, publishAt } from './committee.ts'

export async function firstCommittee(world: World, team: Team, ids: string[]) {
  world.at('2021-05-02 16:00')
  const session = await prepareSession(team, {
    subject: 'proposals',
    title: 'Premier comité',
    meets: '2021-05-03 14:00',
    items: ids,
  })
  await evaluate(session)
  world.at('2021-05-03 14:00')
  await decideAll(session, (id) =>
    proposals[ids.indexOf(id)]?.isKept
      ? { outcome: 'keep', reason: 'Beaucoup de collectivités, et le besoin est mûr.' }
      : { outcome: 'set_aside', reason: 'Peut revenir devant un prochain comité.' },
  )
  await publishAt(world, session, '2021-05-04 12:00')
}
