// What asks for the team itself, in one mail an hour at most: cards grown old, contests, requests.

import { type DueMail, type MailKind, oneByOne, putMails } from '../../mail/outbox.ts'
import { isMailWaiting } from '../../mail/outbox-store.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { eventsAfter, journalPosition } from '../../platform/events/journal.ts'
import { holdPlace, movePlace } from '../../platform/events/places.ts'
import { repeat } from '../../platform/repeat.ts'
import { waitingHeld } from '../../process/supports/review-queue/waiting-store.ts'
import { wordQuarantine, wordTask } from './words.ts'

const reader = 'team'
const kind = 'team_tasks'
const together = 500

declare module '../../mail/mail-facts.ts' {
  interface MailFacts {
    /** What happened after the one event, up to the other. */
    team_tasks: { after: number; upTo: number }
  }
}

type Tools = Pick<Deps, 'config' | 'database' | 'clock' | 'ids'>
type Span = { after: number; upTo: number }

/** Answers how many tasks go into the mail. While one waits to leave, the next does. */
export async function tellTeam(deps: Tools) {
  const { config, database } = deps
  const address = config.teamEmail
  if (!address) return 0
  return retried(database.db, async (trx) => {
    // What happened before the team asked for mails is no news.
    const after = await holdPlace(trx, reader, await journalPosition(trx))
    if (await isMailWaiting(trx, kind)) return 0
    const events = await eventsAfter(trx, after, together)
    const facts = { after, upTo: events.at(-1)?.seq ?? after }
    const tasks = await tasksIn(trx, deps, facts)
    if (tasks.length === 0) await movePlace(trx, reader, facts.upTo)
    else await putMails(trx, deps, [{ kind, to: { address }, facts }])
    return tasks.length
  })
}

export const teamTasks: MailKind<typeof kind> = {
  write: oneByOne(write),

  /** Lost, it is told again with what came meanwhile. */
  async settled(trx, _, { mail, outcome: { state } }) {
    if (state === 'sent' || state === 'dropped') await movePlace(trx, reader, mail.facts.upTo)
  },
}

async function write(deps: Deps, { facts }: DueMail<typeof kind>) {
  const tasks = await tasksIn(deps.database.db, deps, facts)
  if (tasks.length === 0) return undefined
  return {
    language: 'fr' as const,
    subject: tasks.length === 1 ? 'À faire : une demande' : `À faire : ${tasks.length} demandes`,
    text: `Bonjour,\n\n${tasks.join('\n\n')}\n\nCe message est envoyé une fois par heure au plus, à l’adresse de l’équipe.\n`,
  }
}

async function tasksIn(db: Db | Trx, { config }: Pick<Deps, 'config'>, { after, upTo }: Span) {
  const events = await eventsAfter(db, after, upTo - after)
  const tasks = events.flatMap((event) => wordTask(event, config.baseUrl) ?? [])
  // One line for all: a burst of thousands is one thing to look at.
  if (!events.some((event) => event.kind === 'support.held')) return tasks
  const waiting = await waitingHeld(db)
  return waiting.supports > 0 ? [...tasks, wordQuarantine(waiting)] : tasks
}

export function startTeamMail(deps: Deps, everyMilliseconds = 3_600_000) {
  const work = () => tellTeam(deps)
  return repeat(deps.log, { name: 'team mail', everyMilliseconds, work })
}
