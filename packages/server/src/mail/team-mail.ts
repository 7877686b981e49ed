// What asks for the team itself, in one mail an hour at most: cards grown old, contests, requests.
import type { Deps } from '../platform/deps.ts'
import { eventsAfter } from '../platform/events/journal.ts'
import { repeat } from '../platform/repeat.ts'
import { waitingHeld } from '../process/supports/review-queue/waiting-store.ts'
import { MailError } from './mailer.ts'
import { leaveTeamPlace, takeTeamPlace } from './team-store.ts'
import { wordQuarantine, wordTask } from './team-words.ts'

type Events = Awaited<ReturnType<typeof eventsAfter>>

const together = 500
const lease = 300_000

/** Answers how many tasks were told. A mail that could not leave is tried again the next hour. */
export async function tellTeam(
  deps: Pick<Deps, 'config' | 'database' | 'clock' | 'mailer' | 'log'>,
) {
  const { config, clock, mailer, log } = deps
  const { db } = deps.database
  if (!config.teamEmail) return 0
  const now = clock()
  const until = new Date(now.getTime() + lease).toISOString()
  const place = await takeTeamPlace(db, { now: now.toISOString(), until })
  if (place === undefined) return 0
  const events = await eventsAfter(db, place, together)
  const tasks = await tasksIn(deps, events)
  const passed = events.at(-1)?.seq ?? place
  try {
    if (tasks.length > 0) {
      await mailer.send({
        id: `team-${passed}`,
        to: config.teamEmail,
        language: 'fr',
        subject:
          tasks.length === 1 ? 'À faire : une demande' : `À faire : ${tasks.length} demandes`,
        text: `Bonjour,\n\n${tasks.join('\n\n')}\n\nCe message est envoyé une fois par heure au plus, à l’adresse de l’équipe.\n`,
      })
    }
    await leaveTeamPlace(db, passed)
    return tasks.length
  } catch (error) {
    await leaveTeamPlace(db, place)
    if (!(error instanceof MailError)) throw error
    log.warn({ fault: error.fault, status: error.status }, 'the team was not told')
    return 0
  }
}

async function tasksIn({ config, database }: Pick<Deps, 'config' | 'database'>, events: Events) {
  const tasks = events.flatMap((event) => wordTask(event, config.baseUrl) ?? [])
  // One line for all: a burst of thousands is one thing to look at.
  if (!events.some(({ kind }) => kind === 'support.held')) return tasks
  const waiting = await waitingHeld(database.db)
  return waiting.supports > 0 ? [...tasks, wordQuarantine(waiting)] : tasks
}

export function startTeamMail(deps: Deps, everyMilliseconds = 3_600_000) {
  const work = async () => {
    await tellTeam(deps)
  }
  return repeat(deps.log, { name: 'team mail', everyMilliseconds, work })
}
