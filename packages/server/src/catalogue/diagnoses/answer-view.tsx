// The answer: eligible or not, by which figure, under which threshold, from which source.
import { paths } from '../../platform/paths.ts'
import { type Assessed, sourceOf } from './load.ts'
import type { Eligibility } from './rules.ts'
import { populationWords, thresholdWords } from './wording.ts'

const answers: Record<Eligibility['reason'], string> = {
  under_threshold: 'Votre collectivité peut demander un diagnostic',
  over_threshold: 'Votre collectivité dépasse le seuil',
  kind_not_concerned: 'Le diagnostic s’adresse aux communes et aux intercommunalités',
  population_unknown: 'Nous ne connaissons pas la population de votre collectivité',
  territory_ended: 'Cette collectivité n’existe plus',
}

const nextSteps: Record<Eligibility['reason'], string> = {
  under_threshold: 'Un élu ou un agent la demande avec l’adresse électronique de la collectivité.',
  over_threshold:
    'Le diagnostic est réservé aux plus petites. Si votre commune est dans une petite intercommunalité, celle-ci peut le demander : cherchez-la.',
  kind_not_concerned: 'Cherchez une commune ou une intercommunalité.',
  population_unknown:
    'Nos sources n’ont pas de chiffre pour elle. Écrivez à l’équipe de l’Incubateur, qui vérifiera avec vous.',
  territory_ended: 'Cherchez la collectivité qui l’a remplacée.',
}

export function AnswerView({ assessed }: { assessed: Assessed }) {
  const { id, label, answer } = assessed
  return (
    <div class="narrow">
      <h1>Diagnostic numérique&nbsp;: {label}</h1>
      <section class={answer.eligible ? 'notice good' : 'notice'}>
        <h2>{answers[answer.reason]}</h2>
        <dl class="facts">
          <dt>Population</dt>
          <dd>{populationWords(answer)}</dd>
          <dt>Seuil</dt>
          <dd>{thresholdWords(answer)}</dd>
          <dt>Source</dt>
          <dd>{sourceOf(assessed)}</dd>
        </dl>
      </section>
      <p>{nextSteps[answer.reason]}</p>
      <div class="actions">
        {answer.eligible && (
          <a class="button" href={paths.diagnosisRequest(id)}>
            Demander un diagnostic
          </a>
        )}
        <a href={paths.diagnoses()}>Chercher une autre collectivité</a>
        {answer.eligible && <a href={paths.diagnosisRequestWithdrawal(id)}>Retirer une demande</a>}
      </div>
    </div>
  )
}
