// One proposal: what it is, supports, referents, and the contributions it comes from.

import { formatDate } from '../../platform/language/dates.ts'
import type { Child } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { CommitteeOutcomeView } from '../contributions/committee-view.tsx'
import type { Contribution } from '../contributions/contract.ts'
import { ImportedFrom } from '../contributions/imported-view.tsx'
import { kindWords, wordAuthor } from '../contributions/wording.ts'
import { DecisionTag, SupportWidget } from './card-view.tsx'
import type { ProposalDetail } from './contract.ts'

type Props = { proposal: ProposalDetail; panel: Child }

export function DetailView({ proposal, panel }: Props) {
  return (
    <article>
      <div class="tags">
        <span class="tag">{proposal.theme.title}</span>
        <DecisionTag decision={proposal.decision} />
      </div>
      <h1 dir="auto">{proposal.title}</h1>
      <p class="lead" dir="auto">
        {proposal.summary}
      </p>
      <div class="two">
        <p class="prose" dir="auto">
          {proposal.description}
        </p>
        <aside aria-label="Prendre part">
          <section class="panel">
            <h2>Soutiens</h2>
            <SupportWidget proposal={proposal} />
            <p>
              <a href={paths.proposalPoster(proposal.id)}>Affiche à imprimer, avec code QR</a>
            </p>
          </section>
          <Referents proposal={proposal} />
          {panel}
          {proposal.services.length > 0 && (
            <section class="panel">
              <h2>Services nés de cette proposition</h2>
              <ul>
                {proposal.services.map(({ id, name }) => (
                  <li>
                    <a href={paths.service(id)} data-parvis="off">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
        <Committees decisions={proposal.committees} />
        <Lineage contributions={proposal.contributions} />
      </div>
    </article>
  )
}

function Referents({ proposal }: { proposal: ProposalDetail }) {
  const { referents, referent } = proposal
  if (referents.length === 0 && !referent.open) return null
  return (
    <section class="panel">
      <h2>Territoires référents</h2>
      {referents.length > 0 && (
        <ul>
          {referents.map(({ territory, coBuild, experiment }) => (
            <li>
              {territory.label}
              <span class="hint">
                {[coBuild && 'co-construit', experiment && 'expérimente']
                  .filter(Boolean)
                  .join(' et ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {referent.open && (
        <parvis-referent-signup proposal={proposal.id} target="_self">
          <a class="button quiet" href={paths.referent(proposal.id)}>
            Devenir territoire référent
          </a>
        </parvis-referent-signup>
      )}
    </section>
  )
}

function Committees({ decisions }: { decisions: ProposalDetail['committees'] }) {
  if (decisions.length === 0) return null
  return (
    <section>
      <h2>Devant le comité</h2>
      {decisions.map(({ committee, outcome, reason }) => (
        <div class="lineage">
          <h3>
            <a href={paths.committee(committee.id)} dir="auto">
              {committee.title}
            </a>
          </h3>
          <p class="soft">
            Réuni le {formatDate(committee.meetsAt)} : {outcomeWords[outcome ?? 'put_off']}
          </p>
          {reason && (
            <p class="prose" dir="auto">
              {reason}
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

const outcomeWords = {
  keep: 'retenue',
  set_aside: 'non retenue',
  put_off: 'remise à une autre séance',
}

function Lineage({ contributions }: { contributions: Contribution[] }) {
  if (contributions.length === 0) return null
  return (
    <section>
      <h2>Les contributions d’origine</h2>
      {contributions.map((one) => (
        <article class="lineage" id={one.id}>
          <h3 dir="auto">{one.title}</h3>
          <p class="soft">
            {[kindWords[one.kind], one.territory.label, wordAuthor(one), formatDate(one.receivedAt)]
              .filter(Boolean)
              .join(' · ')}
            <ImportedFrom from={one.importedFrom} />
          </p>
          <p class="prose" dir="auto">
            {one.text}
          </p>
          <CommitteeOutcomeView outcome={one.committee} />
          {one.serviceUrl && (
            <p>
              <a href={one.serviceUrl} rel="noopener nofollow ugc">
                {one.serviceUrl}
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  )
}
