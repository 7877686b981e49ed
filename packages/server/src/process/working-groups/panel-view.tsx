// The working groups of a proposal, beside it on its page.
import { formatMoment } from '../../platform/language/dates.ts'
import { typeset } from '../../platform/language/typeset.ts'
import type { WorkingGroup } from './contract.ts'

type Props = {
  proposal: { id: string; referent: { open: boolean } }
  groups: WorkingGroup[]
}

export function GroupsPanel({ proposal: { id, referent }, groups }: Props) {
  if (groups.length === 0 && !referent.open) return null
  return (
    <section class="panel">
      <h2>Groupes de travail</h2>
      {groups.length > 0 && (
        <ul>
          {groups.map(({ title, url, nextMeeting, endedAt }) => (
            <li>
              <a href={new URL(url).pathname}>{typeset(title)}</a>
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
          <a href={`/propositions/${id}/agenda.ics`}>Agenda des réunions</a>{' '}
          <span class="soft">(fichier .ics)</span>
        </p>
      )}
      {referent.open && (
        <p>
          Une intercommunalité ?{' '}
          <a href={`/propositions/${id}/groupes-de-travail`} data-parvis="off">
            Rejoindre les groupes de travail
          </a>
        </p>
      )}
    </section>
  )
}
