// Both committees through their screens, with four members who have grids.
import { beyondEnvelope, candidatesOf, decisionAt, type Project } from '../acts/committee-two.ts'
import { amounts, funded } from '../data/committee.ts'
import { proposals } from '../data/proposals.ts'
import type { Hands } from '../replay.ts'
import { decideAll, prepare, publishAt, score } from './session.ts'
import type { Desks } from './team.ts'

export const firstCommitteeOn =
  (desks: Desks): Hands['firstCommittee'] =>
  async (world) => {
    world.at('2021-05-02 16:00')
    const room = await prepare(desks.secretary, {
      subject: /^Comité 1/,
      title: 'Premier comité',
      meets: '2021-05-03T14:00',
      items: proposals.map(({ title }) => title),
    })
    await score(desks, proposals.length)
    world.at('2021-05-03 14:00')
    const kept = new Set(proposals.flatMap(({ isKept, title }) => (isKept ? [title] : [])))
    await decideAll(desks.secretary, room, (title) =>
      kept.has(title)
        ? { outcome: 'keep', reason: 'Beaucoup de collectivités, et le besoin est mûr.' }
        : { outcome: 'set_aside', reason: 'Peut revenir devant un prochain comité.' },
    )
    await publishAt(desks.secretary, { world, room, at: '2021-05-04 12:00' })
  }

export const secondCommitteeOn =
  (desks: Desks): Hands['secondCommittee'] =>
  async (world, team, ids) => {
    world.at('2021-07-04 16:00')
    const candidates = await candidatesOf(team, ids)
    const titles = candidates.map(({ title }) => title)
    const room = await prepare(desks.secretary, {
      subject: /^Comité 2/,
      title: 'Second comité',
      meets: '2021-07-05T14:00',
      items: titles,
    })
    await score(desks, titles.length)
    world.at('2021-07-05 14:00')
    await decideAll(desks.secretary, room, (title) => decisionAt(titles.indexOf(title)))
    const { secretary } = team
    const id = room.split('/').at(-1) ?? ''
    const refusal = await beyondEnvelope({ id, secretary }, candidates.at(-1)?.contributionId ?? '')
    await publishAt(desks.secretary, { world, room, at: '2021-07-12 10:00' })
    const projects = candidates
      .slice(0, funded)
      .map((one, at): Project => ({ ...one, cents: amounts[at] ?? 0 }))
    return { projects, refusal }
  }
