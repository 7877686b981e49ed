// May and June: a working group for each kept proposal, 17 workshops, 40 hearings, groupings that join.
import type { Places } from '../data/places.ts'
import { createPerson } from '../people.ts'
import { range, several } from '../several.ts'
import type { Team } from '../team.ts'
import { inParis, type World } from '../world.ts'
import { contact } from './refer.ts'

const hearings = 40

export async function meet(
  world: World,
  { moderator }: Team,
  { kept, places }: { kept: string[]; places: Places },
) {
  world.at('2021-05-25 09:00')
  const groups: { id: string }[] = []
  for (const proposalId of kept) {
    const purpose = 'Dire les besoins, entendre celles et ceux qui ont déjà un service.'
    groups.push(
      await moderator.post('working-groups', { proposalId, title: 'Groupe de travail', purpose }),
    )
  }
  await groupingsJoin(world, kept, places)
  const plan = (group: number, title: string, day: string, hour: number) =>
    moderator.post(`working-groups/${groups[group]?.id}/meetings`, {
      title,
      place: 'Paris, 20 avenue de Ségur',
      startsAt: inParis(`${day} ${hour}:00`).toISOString(),
      endsAt: inParis(`${day} ${hour + 2}:00`).toISOString(),
    })
  const workshops: { id: string; version: number }[] = []
  for (const at of groups.keys())
    workshops.push(await plan(at, 'Atelier des besoins', '2021-06-10', 14))
  for (const at of range(hearings))
    await plan(at % groups.length, 'Audition', '2021-06-17', 10 + (at % 8))
  await writeMinutes(world, moderator, workshops)
}

/** A grouping cannot be référent; it may work with those who are. */
async function groupingsJoin(world: World, kept: string[], { groupings }: Places) {
  await several([...groupings.entries()], async ([at, { official, id }]) => {
    const person = createPerson(world, official)
    for (const proposal of [at, at + 7]) {
      const wanted = { kind: 'working_group_membership' as const, proposalId: kept[proposal] ?? '' }
      await person.does(wanted, { 'au-nom-de': id, ...contact })
    }
  })
}

async function writeMinutes(
  world: World,
  moderator: Team['moderator'],
  workshops: { id: string; version: number }[],
) {
  world.at('2021-06-21 09:00')
  for (const { id, version } of workshops) {
    const minutes = 'Les besoins sont confirmés ; trois services existants seront entendus.'
    await moderator.post(`meetings/${id}/edit`, { version, minutes, minutesPublic: true })
  }
}
