// A working group: what it is for, its meetings with their calendar, its territories.

import { formatDate, formatMoment, formatTime } from '../../platform/language/dates.ts'
import { Table } from '../../platform/layout/table.tsx'
import { paths } from '../../platform/paths.ts'
import type { GroupMember, Meeting, WorkingGroupDetail } from './contract.ts'

type Props = { group: WorkingGroupDetail; now: string }

export function GroupView({ group, now }: Props) {
  const { title, purpose, proposal, endedAt, meetings, members } = group
  const toCome = meetings.filter((one) => one.endsAt > now)
  const held = meetings.filter((one) => one.endsAt <= now).reverse()
  return (
    <article>
      <p>
        <span class="tag">Groupe de travail</span>{' '}
        {endedAt && <span class="tag">Terminé le {formatDate(endedAt)}</span>}
      </p>
      <h1 dir="auto">{title}</h1>
      <p class="lead">
        De la proposition{' '}
        <a href={paths.proposal(proposal.id)} dir="auto">
          {proposal.title}
        </a>
      </p>
      {purpose && (
        <p class="prose" dir="auto">
          {purpose}
        </p>
      )}
      <h2>Réunions à venir</h2>
      {toCome.length === 0 && <p>Aucune réunion n’est prévue.</p>}
      {toCome.map((meeting) => (
        <MeetingView meeting={meeting} />
      ))}
      <Feed url={group.calendarUrl} />
      {held.length > 0 && (
        <>
          <h2>Réunions passées</h2>
          {held.map((meeting) => (
            <MeetingView meeting={meeting} />
          ))}
        </>
      )}
      <h2>Collectivités membres</h2>
      <Members members={members} />
    </article>
  )
}

function MeetingView({ meeting }: { meeting: Meeting }) {
  const { id, title, cancelled, cancelReason, agenda, minutes } = meeting
  return (
    <section class="panel" aria-labelledby={`reunion-${id}`}>
      <h3 id={`reunion-${id}`}>
        {cancelled && 'Annulée : '}
        <bdi>{title}</bdi>
      </h3>
      {cancelled && (
        <p>
          <strong>Cette réunion n’aura pas lieu.</strong> {cancelReason}
        </p>
      )}
      <dl class="facts">
        <dt>Quand</dt>
        <dd>{spanOf(meeting)}</dd>
        <Where meeting={meeting} />
      </dl>
      {agenda && <p class="prose">{agenda}</p>}
      {minutes && (
        <details>
          <summary>Compte rendu</summary>
          <p class="prose">{minutes}</p>
        </details>
      )}
      {!cancelled && (
        <p>
          <a href={meeting.calendarUrl}>
            Ajouter à mon agenda
            <span class="visually-hidden">
              {' '}
              : <bdi>{title}</bdi>
            </span>
          </a>{' '}
          <span class="soft">(fichier .ics)</span>
        </p>
      )}
    </section>
  )
}

function Where({ meeting: { place, videoUrl, hasPrivateLink } }: { meeting: Meeting }) {
  const isOnline = Boolean(videoUrl || hasPrivateLink)
  return (
    <>
      <dt>Où</dt>
      <dd>
        {place}
        {place && isOnline && ', et en visioconférence'}
        {!place && isOnline && 'En visioconférence'}
        {videoUrl && (
          <>
            {' : '}
            <a href={videoUrl} rel="noopener nofollow">
              {videoUrl}
            </a>
          </>
        )}
        {hasPrivateLink && ' (l’équipe donne le lien aux membres)'}
      </dd>
    </>
  )
}

function spanOf({ startsAt, endsAt }: Meeting) {
  const isOneDay = formatDate(startsAt) === formatDate(endsAt)
  const end = isOneDay ? formatTime(endsAt) : `le ${formatMoment(endsAt)}`
  return `Le ${formatMoment(startsAt)}, jusqu’à ${end}`.replace('jusqu’à le', 'jusqu’au')
}

function Feed({ url }: { url: string }) {
  return (
    <p>
      <a class="button quiet" href={url.replace(/^https?:/, 'webcal:')}>
        S’abonner à l’agenda
      </a>{' '}
      <span class="soft">
        ou copiez cette adresse dans votre logiciel : <a href={url}>{url}</a>
      </span>
    </p>
  )
}

function Members({ members }: { members: GroupMember[] }) {
  if (members.length === 0) return <p>Aucune collectivité n’a encore rejoint ce groupe.</p>
  return (
    <Table
      caption="Collectivités membres du groupe"
      head={['Collectivité', 'Qualité', 'Depuis le']}
    >
      <tbody>
        {members.map(({ territory, byRight, since }) => (
          <tr>
            <th scope="row">{territory.label}</th>
            <td>{byRight ? 'Territoire référent' : 'Groupement membre'}</td>
            <td>{formatDate(since)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
