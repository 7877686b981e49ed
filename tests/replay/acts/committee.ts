// A session of a committee, whatever it is about: prepared, evaluated, decided, published in one act.

import { criteria, rule, seats } from '../data/committee.ts'
import { consultationId } from '../data/consultation.ts'
import type { Member, Team } from '../team.ts'
import { inParis, type World } from '../world.ts'

export type Decision = {
  outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'
  reason: string
  amountCents?: number
  roadmap?: string
}

type Session = Awaited<ReturnType<typeof prepareSession>>

export async function prepareSession(
  { secretary, dinum, amrf }: Team,
  given: { subject: 'proposals' | 'contributions'; title: string; meets: string; items: string[] },
) {
  const grids: Record<string, Member> = { dinum, amrf }
  const members = seats.map((seat) => ({ ...seat, staffId: grids[seat.id]?.id ?? null }))
  const { id } = await secretary.post('committees', {
    consultationId,
    subject: given.subject,
    title: given.title,
    rule,
    criteria,
    members,
    meetsAt: inParis(given.meets).toISOString(),
  })
  const act = async (name: string, body: object) => {
    const { version } = await secretary.get(`committees/${id}`)
    return secretary.post(`committees/${id}/${name}`, { version, ...body })
  }
  await act('items', { add: given.items })
  return { id, act, items: given.items, secretary, grids: Object.values(grids) }
}

/** Each member with a grid evaluates everything, but what they stepped out of. */
export async function evaluate({ id, grids, items }: Session) {
  const [first, second] = grids
  for (const itemId of items.slice(0, 3)) {
    const reason = 'Mon association porte ce projet.'
    await first?.post(`committees/${id}/recuse-myself`, { itemId, reason })
  }
  const fill = (member: Member | undefined) => async (itemId: string, at: number) => {
    const scores = { maturite: 1 + (at % 5), utilite: 5 - (at % 4) }
    await member?.post(`committees/${id}/evaluate`, { itemId, version: 0, scores })
  }
  for (const [at, itemId] of items.entries()) {
    if (at >= 3) await fill(first)(itemId, at)
    await fill(second)(itemId, at + 1)
  }
}

/** Three members are away; whoever stepped out does not vote. */
export async function decideAll(
  { act, items }: Session,
  decisionOn: (itemId: string) => Decision | undefined,
) {
  await act('presence', { present: seats.slice(0, 7).map(({ id }) => id) })
  for (const [at, itemId] of items.entries()) {
    const decision = decisionOn(itemId)
    if (!decision) continue
    const voters = at < 3 ? 6 : 7
    const isFavourable = decision.outcome === 'keep' || decision.outcome === 'fund'
    const votes = isFavourable
      ? { for: voters - 1, against: 1, abstention: 0 }
      : { for: 2, against: voters - 3, abstention: 1 }
    await act('decide', { itemId, ...decision, votes })
  }
}

/** Announced for a time; public once that time has come, and not before. */
export async function publishAt(world: World, { id, act }: Session, moment: string) {
  await act('publish', { at: inParis(moment).toISOString() })
  const isPublic = async () => (await world.request(`/v1/committees/${id}`)).ok
  if (await isPublic()) throw new Error(`${id} is public before its time.`)
  world.at(moment)
  for (const end = Date.now() + 20_000; !(await isPublic()); ) {
    if (Date.now() > end) throw new Error(`${id} is not public.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
