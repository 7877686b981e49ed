// The minutes of a session: members, rule, decisions with reasons and votes, corrections.
import {
  formatCents,
  formatDate,
  formatMoment,
  formatNumber,
  plural,
} from '../../platform/language/dates.ts'
import { Table } from '../../platform/layout/table.tsx'
import type { CommitteeDecision, CommitteeMinutes } from './contract.ts'
import { subjectWords, wordOutcome } from './wording.ts'

export function MinutesView({ minutes }: { minutes: CommitteeMinutes }) {
  return (
    <article class="minutes">
      <h1>
        Procès-verbal : <bdi>{minutes.title}</bdi>
      </h1>
      <p class="lead">{subjectWords[minutes.subject]}</p>
      <Summary minutes={minutes} />
      <h2>Décisions</h2>
      <ol class="decisions">
        {minutes.decisions.map((decision) => (
          <Decision decision={decision} minutes={minutes} />
        ))}
      </ol>
      <Corrections minutes={minutes} />
      <Members minutes={minutes} />
      <Criteria minutes={minutes} />
      <h2>Règlement</h2>
      <p class="prose">{minutes.rule}</p>
    </article>
  )
}

function Summary({ minutes }: { minutes: CommitteeMinutes }) {
  const { counts, subject, grantedCents, envelopeCents, publishedAt } = minutes
  return (
    <dl class="facts">
      <dt>Réunion</dt>
      <dd>
        le {formatMoment(minutes.meetsAt)}
        {minutes.place && `, ${minutes.place}`}
      </dd>
      {publishedAt && (
        <>
          <dt>Publication</dt>
          <dd>le {formatMoment(publishedAt)}</dd>
        </>
      )}
      <dt>Bilan</dt>
      <dd>{summed(counts).join(', ')}</dd>
      {subject === 'contributions' && (
        <>
          <dt>Montant accordé</dt>
          <dd>
            {formatCents(grantedCents)}
            {envelopeCents !== null &&
              ` ; enveloppe de la consultation : ${formatCents(envelopeCents)}`}
          </dd>
        </>
      )}
    </dl>
  )
}

function summed({ favourable, unfavourable, putOff }: CommitteeMinutes['counts']) {
  return [
    plural(favourable, 'retenue', 'retenues'),
    plural(unfavourable, 'non retenue', 'non retenues'),
    ...(putOff > 0 ? [`${plural(putOff, 'remise', 'remises')} à une autre séance`] : []),
  ]
}

type Shown = { decision: CommitteeDecision; minutes: CommitteeMinutes }

function Decision({ decision, minutes }: Shown) {
  const { item, outcome, reason, amountCents, roadmap } = decision
  const tone = outcome === 'keep' || outcome === 'fund' ? 'tag good' : 'tag'
  return (
    <li id={item.id}>
      <h3>
        <a href={item.url} dir="auto">
          {item.title}
        </a>
      </h3>
      <p class="tags">
        <span class={tone}>{wordOutcome(outcome)}</span>
        {amountCents !== null && <span class="tag">{formatCents(amountCents)}</span>}
      </p>
      {reason && (
        <p class="prose" dir="auto">
          {reason}
        </p>
      )}
      {roadmap && (
        <p>
          Feuille de route : <bdi>{roadmap}</bdi>
        </p>
      )}
      <p class="soft">{[...facts(decision, minutes)].join(' · ')}</p>
    </li>
  )
}

function* facts(
  { votes, voters, territories, score, recused }: CommitteeDecision,
  minutes: CommitteeMinutes,
) {
  yield plural(territories, 'collectivité en soutien', 'collectivités en soutien')
  if (score !== null) yield `note ${formatNumber(score)} sur ${minutes.scoreMax}`
  if (votes)
    yield `voix : ${votes.for} pour, ${votes.against} contre, ${plural(votes.abstention, 'abstention', 'abstentions')}`
  if (voters)
    yield `${plural(voters.present, 'votant présent', 'votants présents')} sur ${voters.of}`
  if (recused.length > 0)
    yield `déport : ${recused.map(({ name, organisation }) => `${name} (${organisation})`).join(', ')}`
}

function Corrections({ minutes: { corrections, decisions } }: { minutes: CommitteeMinutes }) {
  if (corrections.length === 0) return null
  const titles = new Map(decisions.map(({ item }) => [item.id, item.title]))
  return (
    <>
      <h2>Rectifications</h2>
      <ul>
        {corrections.map(({ itemId, at, why, before, after }) => (
          <li>
            Le {formatDate(at)}, « {titles.get(itemId) ?? itemId} » : {then(before)}, puis{' '}
            {then(after)}. Motif : <bdi>{why}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}

function then({ outcome, amountCents }: CommitteeMinutes['corrections'][number]['before']) {
  const words = wordOutcome(outcome).toLowerCase()
  return amountCents === null ? words : `${words} (${formatCents(amountCents)})`
}

function Members({ minutes: { members, quorumPercent } }: { minutes: CommitteeMinutes }) {
  return (
    <>
      <h2>Membres</h2>
      <Table
        name="Membres du comité"
        caption={
          <>
            Membres du comité{' '}
            <small>
              Quorum : {quorumPercent} % des membres qui ne se sont pas déportés du dossier
            </small>
          </>
        }
        head={['Nom', 'Organisme', 'Présence']}
      >
        <tbody>
          {members.map(({ name, organisation, present }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{organisation}</td>
              <td>{present ? 'Oui' : 'Non'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function Criteria({ minutes: { criteria, scoreMax } }: { minutes: CommitteeMinutes }) {
  if (criteria.length === 0) return null
  return (
    <>
      <h2>Critères</h2>
      <Table caption={`Critères, notés de 0 à ${scoreMax}`} head={['Critère', 'Note', 'Poids']}>
        <tbody>
          {criteria.map(({ title, kind, weight }) => (
            <tr>
              <th scope="row">{title}</th>
              <td>
                {kind === 'scored'
                  ? 'par chaque membre'
                  : 'selon le nombre de collectivités en soutien'}
              </td>
              <td>{weight}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}
