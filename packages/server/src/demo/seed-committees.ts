// The demonstration's committees, held with the very steps of the team: one published, one to come.

import {
  demoCommittee,
  demoConsultation,
  demoProposals,
  demoUpcomingCommittee,
} from '@parvis/demo-data'
import type { Trx } from '../platform/db/tables.ts'
import { recordPresence, recuse, setItems } from '../process/committees/agenda.ts'
import { decide } from '../process/committees/decide.ts'
import { create } from '../process/committees/prepare.ts'
import { publish } from '../process/committees/publish.ts'
import { findSession } from '../process/committees/store.ts'

type Day = (days: number) => Date

const settings = {
  consultationId: demoConsultation.id,
  scoreMax: 5,
  quorumPercent: 50,
  votes: true,
}

export async function seedCommittees(trx: Trx, day: Day, staffId: string) {
  await seedPublished(trx, day, staffId)
  await seedUpcoming(trx, day, staffId)
}

async function seedPublished(trx: Trx, day: Day, staffId: string) {
  const { members, absent, recusals, decisions, ...given } = demoCommittee
  const preparing = { staffId, at: day(given.meetsInDays - 10).toISOString() }
  const id = await create(trx, preparing, {
    ...settings,
    ...given,
    subject: 'proposals',
    meetsAt: morning(day(given.meetsInDays)),
    members: withoutGrid(members),
  })
  const version = async () => (await findSession(trx, id))?.version ?? 0
  const add = decisions.map(({ itemId }) => itemId)
  await setItems(trx, preparing, { id, version: await version(), add, remove: [] })
  const meeting = { staffId, at: morning(day(given.meetsInDays)) }
  const present = members.map((one) => one.id).filter((one) => !absent.includes(one))
  await recordPresence(trx, meeting, { id, version: await version(), present })
  for (const one of recusals) {
    await recuse(trx, meeting, {
      id,
      ...one,
      reason: 'Un des départements qu’elle représente porte une contribution.',
    })
  }
  for (const { itemId, ...decision } of decisions) {
    const whole = { ...decision, amountCents: null, roadmap: null }
    await decide(trx, meeting, { id, version: await version(), itemId, decision: whole })
  }
  const publishing = { staffId, at: morning(day(given.publishedInDays)) }
  await publish(trx, publishing, { id, version: await version(), at: null })
}

/** On contributions of the proposals that were kept. */
async function seedUpcoming(trx: Trx, day: Day, staffId: string) {
  const { members, meetsInDays, ...given } = demoUpcomingCommittee
  const author = { staffId, at: day(-2).toISOString() }
  const id = await create(trx, author, {
    ...settings,
    ...given,
    subject: 'contributions',
    meetsAt: morning(day(meetsInDays)),
    members: withoutGrid(members),
  })
  const kept = demoProposals.filter(({ decision }) => decision === 'kept')
  const add = [...new Set(kept.flatMap(({ contributions }) => contributions))]
  const version = (await findSession(trx, id))?.version ?? 0
  await setItems(trx, author, { id, version, add, remove: [] })
}

function withoutGrid(members: { id: string; name: string; organisation: string }[]) {
  return members.map((one) => ({ ...one, staffId: null }))
}

function morning(date: Date) {
  return `${date.toISOString().slice(0, 10)}T08:30:00.000Z`
}
