// The last days before supports: a proposal made twice is merged, one is split and put back, all published.
import { consultationId } from '../data/consultation.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'

export async function regroup(world: World, { moderator }: Team, ids: string[]) {
  world.at('2021-03-30 09:00')
  const [first = '', second = ''] = ids.slice(30)
  const read = (id: string) => moderator.get(`proposals/${id}`)
  const versions = (list: { id: string; version: number }[]) =>
    list.map(({ id, version }) => ({ id, version }))

  // Two of one proposal's contributions are split off, then the draft is merged back.
  const { contributions, theme } = await read(first)
  const split = await moderator.post(`proposals/${first}/split`, {
    contributions: versions(contributions.slice(0, 2)),
    themeId: theme.id,
    title: 'La même proposition, à part',
    summary: 'Faite par erreur, puis rejointe.',
    description: '',
  })
  const whole = await read(first)
  // Whoever read it before the split publishes nothing that they have not seen.
  const stale = { id: first, version: whole.version - 1 }
  const told = await moderator.refused('proposal-publications', { items: [stale] })
  if (told !== 'bulk_refused') throw new Error(`Publishing what was split was told ${told}.`)
  await moderator.post(`proposals/${split.id}/merge`, {
    version: split.version,
    into: first,
    intoVersion: whole.version,
  })

  // One contribution is moved to a neighbour, and back by undoing it.
  const [moved] = (await read(first)).contributions
  await moderator.post(`proposals/${first}/move`, { contributions: versions([moved]), to: second })
  const { version } = await moderator.get(`contributions/${moved.id}`)
  await moderator.post(`contributions/${moved.id}/undo`, { version })

  const { items } = await moderator.get(
    `proposals?consultation=${consultationId}&state=draft&limit=200`,
  )
  await moderator.post('proposal-publications', { items: versions(items) })
}
