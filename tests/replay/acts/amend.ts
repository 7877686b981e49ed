// Autumn 2022: what comes after publication. A grant is corrected, titles are edited, another consultation is announced.
import { amounts, corrected } from '../data/committee.ts'
import { consultation, consultationId } from '../data/consultation.ts'
import type { Team } from '../team.ts'
import { inParis, type World } from '../world.ts'
import type { Project } from './committee-two.ts'

/** Answers the titles that minutes had before. */
export async function amend(world: World, team: Team, projects: Project[]) {
  world.at('2022-10-03 10:00')
  await correctGrants(team, projects)
  const titles = await titlesInMinutes(world)
  await editTitles(team, projects)
  await announceAnother(team)
  return titles
}

export async function titlesInMinutes({ client }: World) {
  const { items } = await client.committees.list({ consultation: consultationId })
  const sessions = await Promise.all(items.map(({ id }) => client.committees.get(id)))
  const decisions = sessions.flatMap((session) => session.decisions)
  return new Map(decisions.map(({ item }) => [item.id, item.title]))
}

/** What one project has less, another one has more: the envelope allows it in this order. */
async function correctGrants({ secretary }: Team, projects: Project[]) {
  const { items } = await secretary.get(`committees?consultation=${consultationId}`)
  const { id } = items.find((one: { subject: string }) => one.subject === 'contributions')
  for (const { at, byCents } of corrected) {
    const { version } = await secretary.get(`committees/${id}`)
    await secretary.post(`committees/${id}/correct`, {
      version,
      itemId: projects[at]?.contributionId,
      why: 'Une part de l’hébergement est portée par l’autre projet.',
      decision: {
        outcome: 'fund',
        reason: 'Mûr et utile.',
        amountCents: (amounts[at] ?? 0) + byCents,
        roadmap: 'Construire, ouvrir le code, déployer chez dix collectivités.',
        votes: { for: 5, against: 1, abstention: 0 },
      },
    })
  }
}

async function editTitles({ moderator }: Team, projects: Project[]) {
  const [one] = projects
  const edited = async (path: string, act: string, body: object) => {
    const { version, title } = await moderator.get(path)
    await moderator.post(`${path}/${act}`, { version, title: `${title}, en mieux dit`, ...body })
  }
  await edited(`proposals/${one?.proposalId}`, 'edit', {})
  await edited(`contributions/${one?.contributionId}`, 'revise', { reason: 'Plus clair.' })
}

/** Published before it opens: the one whose services are being built keeps the home page. */
async function announceAnother({ administrator }: Team) {
  const next = {
    ...consultation,
    id: 'transformation-numerique-2023',
    title: 'La consultation suivante',
    phases: [
      {
        kind: 'contribution',
        title: 'Contribution',
        opensAt: inParis('2023-03-01').toISOString(),
        closesAt: inParis('2023-03-31').toISOString(),
      },
    ],
  }
  const { version } = await administrator.post('consultations', next)
  await administrator.post(`consultations/${next.id}/publish`, { version })
}
