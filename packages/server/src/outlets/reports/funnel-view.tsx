// The funnel at a glance: each step with its figure, and what it was made of.
import { formatMillions, formatNumber, plural } from '../../platform/language/dates.ts'
import { Stack } from './bars-view.tsx'
import type { Report } from './contract.ts'

type Props = { report: Report }
type Step = { figure: string; label: string; notes?: (string | false)[] }

export function FunnelSteps({ report }: Props) {
  return (
    <ol class="funnel">
      {stepsOf(report).map(({ figure, label, notes = [] }) => (
        <li>
          <strong class="funnel-figure">{figure}</strong>
          <span class="funnel-label">{label}</span>
          {notes.filter(Boolean).map((note) => (
            <span class="funnel-note">{note}</span>
          ))}
        </li>
      ))}
    </ol>
  )
}

function stepsOf({ funnel, services, money }: Report): Step[] {
  const { supports, referents } = funnel
  const residents = supports.residentsByEmail + supports.residentsByFranceConnect
  const open = services.code.open + services.code.opening
  return [
    {
      ...step(funnel.received, 'contribution reçue', 'contributions reçues'),
      notes: [
        `dont ${plural(funnel.grouped, 'regroupée', 'regroupées')}`,
        funnel.imported > 0 &&
          `${plural(funnel.imported, 'importée', 'importées')} d’une autre plateforme`,
      ],
    },
    step(funnel.proposals, 'proposition publiée', 'propositions publiées'),
    {
      ...step(supports.territories, 'soutien de collectivité', 'soutiens de collectivités'),
      notes: [residents > 0 && `et, à part, ${plural(residents, 'habitant', 'habitants')}`],
    },
    step(funnel.kept, 'proposition retenue', 'propositions retenues'),
    {
      ...step(referents.territories, 'territoire référent', 'territoires référents'),
      notes: [
        referents.commitments > referents.territories &&
          plural(referents.commitments, 'engagement', 'engagements'),
      ],
    },
    {
      ...step(funnel.projects, 'projet financé', 'projets financés'),
      notes: [money.grantedCents > 0 && formatMillions(money.grantedCents)],
    },
    {
      ...step(funnel.services, 'service numérique', 'services numériques'),
      notes: [
        open > 0 && `${formatNumber(open)} au code ouvert ou en cours d’ouverture`,
        services.accelerated > 0 &&
          plural(services.accelerated, 'équipe accélérée', 'équipes accélérées'),
      ],
    },
  ]
}

function step(count: number, one: string, many: string): Step {
  return { figure: formatNumber(count), label: count < 2 ? one : many }
}

/** The outcomes of contributions add up to what was received. */
export function Outcomes({ report: { funnel } }: Props) {
  return (
    <Stack
      id="issues"
      title={`Ce que sont devenues les ${formatNumber(funnel.received)} contributions`}
      parts={[
        { label: 'regroupées en propositions', value: funnel.grouped, look: 'solid' },
        { label: 'réorientées vers un autre programme', value: funnel.redirected, look: 'hatched' },
        { label: 'inéligibles', value: funnel.rejected, look: 'dotted' },
        { label: 'en attente de lecture', value: funnel.waiting, look: 'empty' },
      ]}
    />
  )
}

export function ProposalOutcomes({ report: { funnel } }: Props) {
  const { proposals, kept, setAside } = funnel
  return (
    <Stack
      id="decisions"
      title={`Ce que sont devenues les ${formatNumber(proposals)} propositions`}
      parts={[
        { label: 'retenues par un comité', value: kept, look: 'solid' },
        { label: 'non retenues', value: setAside, look: 'hatched' },
        { label: 'sans décision', value: proposals - kept - setAside, look: 'empty' },
      ]}
    />
  )
}
