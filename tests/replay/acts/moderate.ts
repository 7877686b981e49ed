// Until 31 March: every contribution redirected, rejected or grouped; mistakes are made, and undone.
import { consultationId } from '../data/consultation.ts'
import type { Fate, Written } from '../data/contributions.ts'
import { proposals } from '../data/proposals.ts'
import type { Member, Team } from '../team.ts'
import type { World } from '../world.ts'

type Waiting = { id: string; version: number; title: string }

/** Answers the ids of the proposals, in the order of `proposals`. */
export async function moderate(world: World, team: Team, written: Written[]) {
  world.at('2021-03-16 09:00')
  const queue = await readQueue(team.moderator)
  const fates = new Map(written.map(({ title, fate }) => [title, fate]))
  const byFate = (outcome: Fate['outcome']) =>
    queue.filter(({ title }) => fates.get(title)?.outcome === outcome)
  await collide(team, byFate('redirected'))
  await redirect(team, fates, await reread(team, byFate('redirected')))
  await reject(team, byFate('rejected'), byFate('grouped').slice(0, 2))
  return group(world, team, fates)
}

async function readQueue(moderator: Member, state = 'received') {
  const items: Waiting[] = []
  let cursor = ''
  do {
    const query = `consultation=${consultationId}&state=${state}&limit=200${cursor}`
    const page = await moderator.get(`contributions?${query}`)
    items.push(...page.items)
    cursor = page.next ? `&cursor=${encodeURIComponent(page.next)}` : ''
  } while (cursor)
  return items
}

async function reread({ moderator }: Team, items: Waiting[]) {
  const now = new Map((await readQueue(moderator)).map((one) => [one.id, one]))
  return items.map(({ id, ...old }) => now.get(id) ?? { id, ...old })
}

/** Two moderators about the same item: the second is told what the first did, and writes nothing. */
async function collide({ moderator, otherModerator }: Team, [first]: Waiting[]) {
  if (!first) throw new Error('Nothing waits.')
  const { id, version } = first
  await moderator.post(`contributions/${id}/assign`, { version, assigneeId: moderator.id })
  const code = await otherModerator.refused(`contributions/${id}/reject`, {
    version,
    reason: 'out_of_scope',
  })
  if (code !== 'changed_meanwhile') throw new Error(`The second moderator was told ${code}.`)
}

async function redirect({ moderator }: Team, fates: Map<string, Fate>, items: Waiting[]) {
  const { items: programmes } = await moderator.get('programmes')
  const groups = Map.groupBy(items, ({ title }) => {
    const fate = fates.get(title)
    return fate?.outcome === 'redirected' ? fate.programme : 0
  })
  for (const [at, group] of groups) {
    const decision = { act: 'redirect', programmeId: programmes[at].id }
    await moderator.post('contribution-decisions', { items: versioned(group), decision })
  }
}

/** Four are rejected for good; two by mistake, which is undone with its history kept. */
async function reject({ moderator }: Team, items: Waiting[], mistakes: Waiting[]) {
  const decision = { act: 'reject', reason: 'out_of_scope' }
  const all = { items: versioned([...items, ...mistakes]), decision }
  const { items: rejected } = await moderator.post('contribution-decisions', all)
  for (const { id } of mistakes) {
    const { version } = rejected.find((one: Waiting) => one.id === id)
    await moderator.post(`contributions/${id}/undo`, { version, why: 'Elle est dans le sujet.' })
  }
}

async function group(world: World, { moderator }: Team, fates: Map<string, Fate>) {
  world.at('2021-03-24 09:00')
  const queue = await readQueue(moderator)
  const ids: string[] = []
  for (const [at, { theme, title }] of proposals.entries()) {
    const own = queue.filter((one) => isIn(fates.get(one.title), at))
    const { id } = await moderator.post('proposals', {
      consultationId,
      title,
      themeId: theme,
      contributions: versioned(own),
      summary: `${title} : ce que les collectivités en attendent.`,
      description: `Proposition née de ${own.length} contributions.`,
    })
    ids.push(id)
  }
  await joinSecond(moderator, fates, ids)
  return ids
}

function isIn(fate: Fate | undefined, proposal: number) {
  return fate?.outcome === 'grouped' && fate.proposal === proposal
}

/** Those born of two needs go into a second proposal as well. */
async function joinSecond(moderator: Member, fates: Map<string, Fate>, ids: string[]) {
  for (const { id, version, title } of await readQueue(moderator, 'grouped')) {
    const fate = fates.get(title)
    if (fate?.outcome !== 'grouped' || fate.alsoIn === undefined) continue
    const proposalIds = [ids[fate.alsoIn]]
    await moderator.post(`contributions/${id}/group`, { version, proposalIds })
  }
}

function versioned(items: Waiting[]) {
  return items.map(({ id, version }) => ({ id, version }))
}
