// What planning, moving or cancelling a meeting would put in calendars and in mails: done, read, and taken back.

import { previewNews } from '../../mail/preview.ts'
import { toldBy } from '../../mail/told-count.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import { newestAbout } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { calendarOf, eventOf } from './calendar.ts'
import { findMeeting } from './meetings-store.ts'
import type { MeetingPreview } from './previews-contract.ts'
import { findGroup } from './store.ts'

export function previewOf(
  deps: Pick<Deps, 'config' | 'database' | 'secrets'>,
  id: string,
  work: (trx: Trx) => Promise<unknown>,
): Promise<MeetingPreview> {
  return rehearsed(deps.database.db, async (trx) => {
    const told = await toldBy(trx, () => work(trx))
    const meeting = (await findMeeting(trx, id)) ?? refuse('meeting_not_found')
    const group = (await findGroup(trx, meeting.group_id)) ?? refuse('working_group_not_found')
    const event = await newestAbout(trx, id)
    const { baseUrl } = deps.config
    const groups = new Map([[group.id, group.title]])
    const { summary, location, description } = eventOf(meeting, group.title, baseUrl)
    return {
      outcome: 'preview',
      told,
      mails: event ? await previewNews(trx, deps, { event, topic: 'referent' }) : [],
      calendar: {
        summary,
        status: meeting.cancelled_at ? 'CANCELLED' : 'CONFIRMED',
        location,
        description,
        startsAt: meeting.starts_at,
        endsAt: meeting.ends_at,
        file: calendarOf({ name: group.title, meetings: [meeting], groups, baseUrl }),
      },
    }
  })
}
