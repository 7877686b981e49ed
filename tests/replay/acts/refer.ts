// May and June: collectivités become référents of the kept proposals; others are told why they cannot.
import { isRefusal } from '../../../packages/sdk/src/index.ts'
import { createCounts } from '../counts.ts'
import type { Places } from '../data/places.ts'
import { proposals } from '../data/proposals.ts'
import type { Referent } from '../data/referents.ts'
import { createPerson } from '../people.ts'
import { several } from '../several.ts'
import type { World } from '../world.ts'
import { refusalOn } from './attempt.ts'

type Referring = { ids: string[]; referents: Referent[]; places: Places }

export const contact = {
  'contact-nom': 'Une agente de la mairie',
  'contact-telephone': '01 02 03 04 05',
}

/** Answers how many attempts were refused, by code. */
export async function refer(world: World, { ids, referents, places }: Referring) {
  world.at('2021-05-20 10:00')
  await several(referents, async ({ place, commitments }) => {
    const person = createPerson(world, place.official)
    for (const { proposal, coBuild, experiment } of commitments) {
      const wanted = {
        kind: 'referent' as const,
        proposalId: ids[proposal] ?? '',
        coBuild,
        experiment,
      }
      await person.does(wanted, { 'au-nom-de': place.id, ...contact })
    }
  })
  return refusals(world, { ids, places })
}

async function refusals(world: World, { ids, places }: Omit<Referring, 'referents'>) {
  const { counts, count } = createCounts()
  const wanted = (at: number) => ({
    kind: 'referent' as const,
    proposalId: ids[at] ?? '',
    coBuild: true,
    experiment: false,
  })
  // A grouping may join a working group; it is no référent.
  for (const { official, id } of places.groupings.slice(0, 4)) {
    const person = createPerson(world, official)
    const reached = await person.reach(wanted(0))
    const fields = { 'au-nom-de': id, ...contact }
    const answer = await person.visitor.post(`/demarches/${reached.id}/confirmation`, fields)
    count(answer.status === 200 ? 'done' : refusalOn(answer))
  }
  const notKept = proposals.findIndex(({ isKept }) => !isKept)
  for (const { official } of places.communes.slice(0, 3)) {
    const call = createPerson(world, official).reach(wanted(notKept))
    await call.then(
      () => count('done'),
      (error: unknown) => count(isRefusal(error) ? error.code : 'unknown'),
    )
  }
  return counts
}
