// The working groups of a proposal, beside it on its page.

import type { Db } from '../../platform/db/tables.ts'
import { formatMoment } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { WorkingGroup } from './contract.ts'
import { loadGroups } from './load.ts'
import type { View } from './present.ts'

type Props = {
  proposal: { id: string; referent: { open: boolean } }
  groups: WorkingGroup[]
}

/** Read for the page of its proposal. */
export async function workingGroupsPanel(db: Db, proposal: Props['proposal'], view: View) {
  const groups = await loadGroups(db, proposal.id, view)
  return <GroupsPanel proposal={proposal} groups={groups} />
}

function GroupsPanel({ proposal: { id, referent }, groups }: Props) {
  if (groups.length === 0 && !referent.open) return null
  return (
    <section class="panel">
      <h2>Groupes de travail</h2>
      {groups.length > 0 && (
        <ul>
          {groups.map(({ title, url, nextMeeting, endedAt }) => (
            <li>
              <a href={new URL(url).pathname} dir="auto">
                {title}
              </a>
              <span class="hint">
                {endedAt && 'Terminé. '}
                {nextMeeting && `Prochaine réunion le ${formatMoment(nextMeeting.startsAt)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 && (
        <p>
          <a href={paths.proposalCalendar(id)}>Agenda des réunions</a>{' '}
          <span class="soft">(fichier .ics)</span>
        </p>
      )}
      {referent.open && (
        <p>
          Une intercommunalité ?{' '}
          <a href={paths.joinWorkingGroup(id)} data-parvis="off">
            Rejoindre les groupes de travail
          </a>
        </p>
      )}
    </section>
  )
}
