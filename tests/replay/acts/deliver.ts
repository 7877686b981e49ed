// From summer 2021: the 44 projects become 42 services, built, opened, deployed, and measured each year.
import type { Places } from '../data/places.ts'
import { range } from '../several.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'
import type { Project } from './committee-two.ts'

export const delivered = 42
const [open, opening, accelerated] = [19, 7, 4]

const stages = ['acceleration', 'consolidation', 'operated', 'operated', 'transferred'] as const

/** Two services carry out two projects each. */
export function projectsOf(projects: Project[], service: number) {
  return projects.filter((_, at) => at % delivered === service)
}

export async function deliver(world: World, { editor }: Team, projects: Project[], places: Places) {
  world.at('2021-09-06 10:00')
  const made: { id: string; version: number }[] = []
  for (const at of range(delivered)) {
    const { id, version } = await editor.post('services/from-decision', born(projects, at))
    made.push(await editor.post(`services/${id}/edit`, { version, changes: opened(at) }))
  }
  const refusal = await editor.refused('services/from-decision', {
    ...born(projects, 0),
    name: 'La même chose, une seconde fois',
  })
  world.at('2022-07-15 10:00')
  for (const [at, { id, version }] of made.entries()) {
    await grow(editor, { id, version, at }, places)
  }
  return { services: made.map(({ id }) => id), refusal }
}

/** Lineage, title and grants come from the decision. */
function born(projects: Project[], at: number) {
  return {
    contributions: projectsOf(projects, at).map(({ contributionId }) => contributionId),
    name: `Service ${String(at + 1).padStart(2, '0')} du plan de relance`,
    stage: { stage: 'construction', since: '2021-09-01' },
  }
}

function opened(at: number) {
  const openness = at < open ? 'open' : at < open + opening ? 'opening' : 'closed'
  return {
    openness,
    accelerated: at < accelerated,
    ...(openness === 'open' && {
      repository: `https://code.example/service-${at + 1}`,
      licence: 'MIT',
    }),
    acceleratedSince: at < accelerated ? '2021-09-01' : null,
    roadmap: [{ on: '2022-06-30', title: 'Chez dix collectivités', done: false }],
  }
}

type Growing = { id: string; version: number; at: number }

async function grow(editor: Team['editor'], { id, version, at }: Growing, { communes }: Places) {
  const stage = stages[at % stages.length]
  const entered = { version, stage, since: '2022-01-10' }
  let now = (await editor.post(`services/${id}/change-stage`, entered)).version
  const add = range(deploymentsOf(at)).map((place) => ({
    territoryId: communes[(at * 7 + place * 11) % communes.length]?.id,
    since: '2022-02-01',
  }))
  now = (await editor.post(`services/${id}/deploy`, { version: now, add })).version
  const points = ['2021-12-31', '2022-06-30'].map((on, turn) => ({
    indicator: 'Agents qui s’en servent',
    unit: 'agents',
    on,
    value: (at + 1) * 10 * (turn + 1),
  }))
  await editor.post(`services/${id}/measure`, { version: now, add: points })
}

/** From 3 to 9 collectivités each. */
export function deploymentsOf(service: number) {
  return 3 + (service % 7)
}
