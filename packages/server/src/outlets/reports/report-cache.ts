// Reports, each counted once for all who ask while the count is dear.

import { presentAnswer } from '../../platform/answers/answers.ts'
import type { Deps } from '../../platform/deps.ts'
import { journalPosition } from '../../platform/events/journal.ts'
import type { Report } from './contract.ts'
import { loadReport, type ReportAsked, requireReport } from './load.ts'

export type ReadReport = (asked: ReportAsked) => Promise<Report>

type Kept = { report: Report; position: number; day: string; cost: number; at: number }
type Moment = { position: number; day: string; at: number }

/** Milliseconds: counts that took less are always made anew. */
const cheap = 250
/** A dear one is kept this many times as long as it took, so that counting takes a tenth of the time. */
const rest = 10

type Needed = Pick<Deps, 'database' | 'answers' | 'clock' | 'config'>

export function createReportCache(
  { database: { db }, answers, clock, config: { baseUrl } }: Needed,
  elapsed: () => number = () => performance.now(),
): ReadReport {
  const kept = new Map<string, Kept>()
  const counting = new Map<string, Promise<Report>>()
  return async (asked) => {
    const now = clock().toISOString()
    const required = await requireReport(db, asked, now)
    const key = `${required.consultation.id} ${required.period.year ?? ''}`
    // Who did not count it shows all that has happened.
    presentAnswer()?.reads([{ table: 'events' }])
    const moment = {
      position: await answers.apart(() => journalPosition(db)),
      day: now.slice(0, 10),
      at: elapsed(),
    }
    const before = kept.get(key)
    if (before && isGood(before, moment)) {
      if (before.position !== moment.position) presentAnswer()?.lasts(timeLeft(before, moment))
      return before.report
    }
    const counted = `${key} ${moment.position}`
    const count = async () => {
      const report = await loadReport(db, required, { now, baseUrl })
      const at = elapsed()
      kept.set(key, { ...moment, report, at, cost: at - moment.at })
      return report
    }
    const running = counting.get(counted) ?? count().finally(() => counting.delete(counted))
    counting.set(counted, running)
    return running
  }
}

function isGood({ cost, position, day, at }: Kept, now: Moment) {
  if (cost < cheap) return false
  const isStill = position === now.position && day === now.day
  return isStill || timeLeft({ at, cost }, now) > 0
}

const timeLeft = ({ at, cost }: Pick<Kept, 'at' | 'cost'>, now: Moment) => at + cost * rest - now.at
