// From 1 April to 1 May: supports, and everything that is attempted and does not count.

import { createCounts } from '../counts.ts'
import type { Places } from '../data/places.ts'
import type { Supporter } from '../data/supports.ts'
import { createPerson } from '../people.ts'
import { range, several } from '../several.ts'
import type { World } from '../world.ts'
import { type Attempts, createAttempts } from './attempt.ts'

type Supporting = {
  world: World
  ids: string[]
  attempts: Attempts
  /** What became of the intents of supports that were withdrawn. */
  withdrawals: ReturnType<typeof createCounts>
}

export async function support(
  world: World,
  { ids, supporters, places }: { ids: string[]; supporters: Supporter[]; places: Places },
) {
  const attempts = createAttempts(world)
  const withdrawals = createCounts()
  const all = { world, ids, attempts, withdrawals }
  await tooEarly(all, supporters)
  await inTime(all, supporters)
  await again(all, supporters)
  await withoutRight(all, places)
  await withWrongCode(all, places)
  await tooLate(all, supporters)
  return { attempts: attempts.counts, withdrawals: withdrawals.counts }
}

const at = (supporters: Supporter[], position: number) => {
  const one = supporters[position]
  if (!one) throw new Error(`There is no supporter ${position}.`)
  return one
}

async function tooEarly({ world, ids, attempts }: Supporting, supporters: Supporter[]) {
  world.at('2021-03-31 20:00')
  for (const { email, place, supports } of supporters.slice(0, 6)) {
    await attempts.support(createPerson(world, email), ids[supports[0] ?? 0] ?? '', place.id)
  }
}

const days = ['2021-04-01', '2021-04-07', '2021-04-14', '2021-04-21', '2021-04-28'] as const

async function inTime({ world, ids, attempts, withdrawals }: Supporting, supporters: Supporter[]) {
  for (const [turn, day] of days.entries()) {
    world.at(`${day} 09:30`)
    const today = supporters.filter((_, position) => position % days.length === turn)
    await several(today, async ({ email, place, supports, withdraws, pressesTwice }) => {
      const person = createPerson(world, email)
      const intents = new Map<number, string | undefined>()
      for (const [order, proposal] of supports.entries()) {
        const isTwice = pressesTwice && order === 0
        const support = isTwice ? attempts.supportTwice : attempts.support
        intents.set(proposal, await support(person, ids[proposal] ?? '', place.id))
      }
      for (const proposal of withdraws) {
        const wanted = { kind: 'support_withdrawal' as const, proposalId: ids[proposal] ?? '' }
        await person.does(wanted, { 'au-nom-de': place.id })
        withdrawals.count((await world.client.intents.get(intents.get(proposal) ?? '')).state)
      }
    })
  }
}

/** The same person again, the same form sent twice at once, and a colleague of the same territory. */
async function again({ world, ids, attempts }: Supporting, supporters: Supporter[]) {
  world.at('2021-04-29 14:00')
  await several(range(25), async (position) => {
    const { email, place, supports } = at(supporters, position)
    await attempts.support(createPerson(world, email), ids[supports[0] ?? 0] ?? '', place.id)
  })
  await several(range(30), async (position) => {
    const { email, place, supports } = at(supporters, 40 + position)
    const other = email === place.official ? place.colleague : place.official
    await attempts.support(createPerson(world, other), ids[supports[0] ?? 0] ?? '', place.id)
  })
}

async function withoutRight({ world, ids, attempts }: Supporting, places: Places) {
  world.at('2021-04-30 10:00')
  await several(places.groupings, async ({ official, id }) => {
    const person = createPerson(world, official)
    for (const proposalId of ids.slice(0, 2)) await attempts.support(person, proposalId, id)
  })
  await several(range(15), async (position) => {
    const person = createPerson(world, `bureau@association-${position}.example`)
    const proposalId = ids[position] ?? ''
    await attempts.support(person, proposalId, places.communes[position]?.id)
    await attempts.support(person, proposalId)
  })
  await several(range(8), async (position) => {
    const person = createPerson(world, places.communes[position]?.official ?? '')
    await attempts.support(person, ids[position] ?? '', places.groupings[position]?.id)
  })
}

/** Five wrong tries end a code: even the right one no longer signs in. */
async function withWrongCode({ world, ids, attempts }: Supporting, places: Places) {
  world.at('2021-04-30 15:00')
  await several(places.communes.slice(100, 105), async ({ official }) => {
    const visitor = world.visitor()
    const start = await visitor.open(`/propositions/${ids[0]}/soutien`)
    const asked = await visitor.submit(start, /^\/demarches$/, { courriel: official })
    const right = await world.codeFor(official)
    const type = (code: string) => visitor.submit(asked, /\/verification$/, { code })
    for (const more of range(5)) {
      await type(String((Number(right) + 1 + more) % 1_000_000).padStart(6, '0'))
    }
    const last = await type(right)
    const isRefused = last.status === 429 && !visitor.cookies.has('parvis')
    attempts.count(isRefused ? 'code_attempts_exceeded' : 'unknown')
  })
}

/** Prepared and signed in on the last evening, confirmed after midnight; and others who come later. */
async function tooLate({ world, ids, attempts }: Supporting, supporters: Supporter[]) {
  world.at('2021-04-30 23:50')
  const late = await Promise.all(
    supporters.slice(80, 86).map(async ({ email, place, supports }) => {
      const person = createPerson(world, email)
      const free = ids.findIndex((_, proposal) => !supports.includes(proposal))
      const reached = await person.reach({ kind: 'support', proposalId: ids[free] ?? '' })
      return { person, reached, place }
    }),
  )
  world.at('2021-05-01 00:05')
  for (const { person, reached, place } of late) {
    await attempts.confirm(person, reached, place.id)
  }
  world.at('2021-05-02 10:00')
  for (const { email, place, supports } of supporters.slice(90, 96)) {
    await attempts.support(createPerson(world, email), ids[supports[0] ?? 0] ?? '', place.id)
  }
}
