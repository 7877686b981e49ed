// The private page of a contribution: its state, and the proposals it was grouped into.

import { formatMoment } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { CommitteeOutcomeView } from './committee-view.tsx'
import type { Contribution } from './contract.ts'
import { ImportedFrom } from './imported-view.tsx'
import { kindWords, stateWords } from './wording.ts'

type Told = { rejection: string | null; isOnPaper: boolean }

/** `rejection`: why, in words, when it was rejected. */
export function trackingPage(contribution: Contribution, { rejection, isOnPaper }: Told) {
  return page({
    title: 'Suivi de ma contribution',
    children: (
      <div class="narrow">
        <h1>Suivi de ma contribution</h1>
        <section class="panel">
          <h2 dir="auto">{contribution.title}</h2>
          <p>
            <strong>{stateWords[contribution.state]}</strong>
          </p>
          <Outcome programme={contribution.programme} rejection={rejection} />
          <CommitteeOutcomeView outcome={contribution.committee} />
          <dl class="facts">
            <dt>Nature</dt>
            <dd>{kindWords[contribution.kind]}</dd>
            <dt>Thématique</dt>
            <dd>{contribution.theme.title}</dd>
            <dt>Collectivité</dt>
            <dd>{contribution.territory.label}</dd>
            <dt>Reçue</dt>
            <dd>
              le {formatMoment(contribution.receivedAt)}
              <ImportedFrom from={contribution.importedFrom} />
            </dd>
            <dt>Texte</dt>
            <dd dir="auto">{contribution.text}</dd>
          </dl>
        </section>
        {isOnPaper && (
          <p>
            Remise sur papier, et saisie pour vous par un agent ou une agente de cette collectivité.
            Ce n’est pas ce que vous avez écrit, ou vous n’avez rien remis ?{' '}
            <a href={paths.legalNotice()}>Écrivez-nous</a> : l’équipe le corrigera ou le retirera.
          </p>
        )}
        {contribution.proposals.length > 0 && (
          <>
            <h2>Propositions qui en sont nées</h2>
            <ul>
              {contribution.proposals.map(({ id, title }) => (
                <li>
                  <a href={paths.proposal(id)} dir="auto">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p class="soft">
          Ce lien est privé : qui l’a peut lire cette page. Rien n’y dit qui vous êtes.
        </p>
      </div>
    ),
  })
}

type OutcomeProps = Pick<Contribution, 'programme'> & { rejection: string | null }

function Outcome({ programme, rejection }: OutcomeProps) {
  if (rejection) return <p>Motif : {rejection}</p>
  if (!programme) return null
  return (
    <p>
      Le programme qui peut y répondre :{' '}
      <a href={programme.address} rel="noopener">
        {programme.name}
      </a>
      {programme.contact && <span class="hint">{programme.contact}</span>}
    </p>
  )
}
