// Summer 2022: collectivités ask for a service that others have; the team follows each request up.
import type { Places } from '../data/places.ts'
import { createPerson } from '../people.ts'
import { several } from '../several.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'
import { contact } from './refer.ts'

export async function request(
  world: World,
  { editor }: Team,
  { services, places }: { services: string[]; places: Places },
) {
  world.at('2022-08-30 10:00')
  const askers = [...places.departments, ...places.regions]
  await several([...askers.entries()], async ([at, { official, id }]) => {
    const wanted = { kind: 'service_request' as const, serviceId: services[at] ?? '' }
    await createPerson(world, official).does(wanted, { 'au-nom-de': id, ...contact })
  })
  world.at('2022-09-15 10:00')
  const { items } = await editor.get('service-requests?limit=100')
  for (const [at, { id, version }] of items.entries()) {
    const follow = (body: object) => editor.post(`service-requests/${id}/follow-up`, body)
    if (at < 12) await follow({ version, act: 'deploy', on: '2022-09-12' })
    else if (at < 15)
      await follow({ version, act: 'decline', reason: 'Ce service est pour les communes.' })
  }
  return items.length
}
