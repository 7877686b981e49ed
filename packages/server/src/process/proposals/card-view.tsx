// A proposal in a list: title, theme, figures; the button is the same widget as on any site.

import { plural } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { Proposal } from './contract.ts'

type Props = {
  proposal: Proposal
  level?: 2 | 3
  /** Id of the form that supports several at once. */
  chosenBy?: string
}

export function ProposalCard({ proposal, level = 3, chosenBy }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li class="card">
      <div class="tags">
        <span class="tag">{proposal.theme.title}</span>
        <DecisionTag decision={proposal.decision} />
      </div>
      <Heading>
        <a href={paths.proposal(proposal.id)} dir="auto">
          {proposal.title}
        </a>
      </Heading>
      <p class="soft" dir="auto">
        {proposal.summary}
      </p>
      <div class="foot">
        <SupportWidget proposal={proposal} />
        {chosenBy && proposal.support.open && (
          <label class="choice">
            <input type="checkbox" name="propositions" value={proposal.id} form={chosenBy} />
            <span>
              Ajouter à ma sélection
              <span class="visually-hidden">
                {' '}
                : <bdi>{proposal.title}</bdi>
              </span>
            </span>
          </label>
        )}
      </div>
    </li>
  )
}

export function SupportWidget({ proposal }: { proposal: Proposal }) {
  return (
    <parvis-vote-button proposal={proposal.id} target="_self">
      <Figures tally={proposal.tally} />
      {proposal.support.open && (
        <a class="button" href={paths.support(proposal.id)}>
          Soutenir
          <span class="visually-hidden">
            {' '}
            : <bdi>{proposal.title}</bdi>
          </span>
        </a>
      )}
    </parvis-vote-button>
  )
}

export function Figures({ tally }: { tally: Proposal['tally'] }) {
  const residents = tally.residentsByEmail + tally.residentsByFranceConnect
  return (
    <ul class="figures">
      <li>{plural(tally.territories, 'collectivité', 'collectivités')}</li>
      <li>{plural(residents, 'habitant', 'habitants')}</li>
    </ul>
  )
}

export function DecisionTag({ decision }: { decision: Proposal['decision'] }) {
  if (decision === 'kept') return <span class="tag good">Retenue par le comité</span>
  if (decision === 'not_kept') return <span class="tag">Non retenue à ce comité</span>
  return null
}
