// 5 July: committee 2 funds 44 projects of the kept proposals for 17.2 M€, announced a week later.
import { amounts, funded } from '../data/committee.ts'
import { envelopeCents } from '../data/consultation.ts'
import { proposals } from '../data/proposals.ts'
import { range } from '../several.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'
import { type Decision, decideAll, prepareSession, publishAt } from './committee.ts'

const [discussed, refusedAfter] = [60, 12]

export type Project = { contributionId: string; title: string; proposalId: string; cents: number }

export async function secondCommittee(world: World, team: Team, ids: string[]) {
  world.at('2021-07-04 16:00')
  const candidates = await candidatesOf(team, ids)
  const session = await prepareSession(team, {
    subject: 'contributions',
    title: 'Second comité',
    meets: '2021-07-05 14:00',
    items: candidates.map(({ contributionId }) => contributionId),
  })
  world.at('2021-07-05 14:00')
  const position = new Map(candidates.map((one, at) => [one.contributionId, at]))
  await decideAll(session, (id) => decisionAt(position.get(id) ?? 0))
  const refusal = await beyondEnvelope(session, candidates.at(-1)?.contributionId ?? '')
  await publishAt(world, session, '2021-07-12 10:00')
  const projects = candidates
    .slice(0, funded)
    .map((one, at): Project => ({ ...one, cents: amounts[at] ?? 0 }))
  return { projects, refusal }
}

/** The kept proposals in turn, each with the contributions that nobody else was asked for. */
export async function candidatesOf({ secretary }: Team, ids: string[]) {
  const kept = ids.filter((_, at) => proposals[at]?.isKept)
  const details = await Promise.all(kept.map((id) => secretary.get(`proposals/${id}`)))
  const found = new Map<string, Omit<Project, 'cents'>>()
  for (const turn of range(5)) {
    for (const { id: proposalId, contributions } of details) {
      const { id, title } = contributions[turn]
      if (!found.has(id)) found.set(id, { contributionId: id, title, proposalId })
    }
  }
  return [...found.values()].slice(0, discussed)
}

/** 44 funded, 12 not, and the last four put off: nothing is decided about them. */
export function decisionAt(at: number): Decision | undefined {
  if (at < funded) {
    const roadmap = 'Construire, ouvrir le code, déployer chez dix collectivités.'
    return { outcome: 'fund', reason: 'Mûr et utile.', amountCents: amounts[at] ?? 0, roadmap }
  }
  if (at < funded + refusedAfter) return { outcome: 'not_fund', reason: 'Trop tôt.' }
  return undefined
}

/** One cent more than what is left of the envelope. */
export async function beyondEnvelope(
  { id, secretary }: { id: string; secretary: Team['secretary'] },
  itemId: string,
) {
  const { version, envelope } = await secretary.get(`committees/${id}`)
  if (envelope.totalCents !== envelopeCents) throw new Error('The envelope is another.')
  return secretary.refused(`committees/${id}/decide`, {
    version,
    itemId,
    outcome: 'fund',
    reason: 'Un centime de trop.',
    roadmap: 'Tout faire.',
    amountCents: envelope.leftCents + 1,
    votes: { for: 7, against: 0, abstention: 0 },
  })
}
