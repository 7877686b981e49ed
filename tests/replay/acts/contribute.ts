// From 25 January to 15 March: 476 contributions, each confirmed by its author on the hosted pages.
import { consultationId } from '../data/consultation.ts'
import { type Contributor, draftOf } from '../data/contributions.ts'
import { createPerson } from '../people.ts'
import { range, several } from '../several.ts'
import type { World } from '../world.ts'

const days = [
  '2021-01-25',
  '2021-01-29',
  '2021-02-02',
  '2021-02-08',
  '2021-02-12',
  '2021-02-18',
  '2021-02-24',
  '2021-03-01',
  '2021-03-05',
  '2021-03-09',
  '2021-03-12',
  '2021-03-14',
]

export async function contribute(world: World, contributors: Contributor[]) {
  for (const at of range(days.length)) {
    world.at(`${days[at]} 10:00`)
    const today = contributors.filter((_, position) => position % days.length === at)
    await several(today, (contributor) => send(world, contributor))
  }
}

async function send(world: World, contributor: Contributor) {
  const person = createPerson(world, contributor.email)
  for (const written of contributor.writes) {
    const contribution = draftOf(written, contributor)
    await person.does({ kind: 'contribution', consultationId, contribution })
  }
}
