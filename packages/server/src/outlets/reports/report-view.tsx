// The whole report in the order one reads it: the funnel first, then who took part, then what was built.

import { formatMoment } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import { reportPath } from './addresses.ts'
import { Patterns } from './bars-view.tsx'
import type { Report } from './contract.ts'
import { DataTable } from './data-table.tsx'
import { funnelTable } from './funnel-table.ts'
import { FunnelSteps, Outcomes, ProposalOutcomes } from './funnel-view.tsx'
import { Money } from './money-view.tsx'
import { Participation, Themes } from './participation-view.tsx'
import { Pair, Section } from './section-view.tsx'
import { Deployments, ImpactSection, Services } from './services-view.tsx'

type Props = { report: Report }

export function ReportView({ report }: Props) {
  return (
    <div class="report">
      <Patterns />
      <header class="report-head">
        <p class="soft">
          <a href={`/?consultation=${report.consultation.id}`} dir="auto">
            {report.consultation.title}
          </a>
        </p>
        <h1>{report.year === null ? 'Bilan de la consultation' : `Bilan ${report.year}`}</h1>
        <p class="lead">{periodWords(report)}</p>
        <Years report={report} />
      </header>
      <FunnelSteps report={report} />
      <Section id="entonnoir" title="De la contribution au service">
        <Pair>
          <div>
            <Outcomes report={report} />
            <ProposalOutcomes report={report} />
          </div>
          <DataTable table={funnelTable} report={report} />
        </Pair>
      </Section>
      <Themes report={report} />
      <Participation report={report} />
      <Money report={report} />
      <Services report={report} />
      <Deployments report={report} />
      <ImpactSection report={report} />
      <About report={report} />
    </div>
  )
}

function periodWords({ year, asOf }: Report) {
  const moment = formatMoment(asOf)
  return year === null
    ? `Depuis le début. Chiffres arrêtés au ${moment}.`
    : `Depuis le début, jusqu’à la fin de l’année ${year}. Chiffres arrêtés au ${moment}.`
}

function Years({ report: { consultation, year, years } }: Props) {
  if (years.length === 0) return null
  return (
    <nav class="report-years" aria-label="Années du bilan">
      <ul class="menu">
        {[null, ...years].map((one) => (
          <li>
            <a
              href={reportPath(consultation.id, one)}
              aria-current={one === year ? 'page' : undefined}
            >
              {one ?? 'Depuis le début'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function About({ report }: Props) {
  const query = report.year === null ? '' : `?year=${report.year}`
  return (
    <Section id="methode" title="Comment ces chiffres sont comptés">
      <ul>
        <li>
          Les soutiens des collectivités et ceux des habitants ne sont jamais additionnés. Un
          soutien retiré n’est plus compté, même dans les années passées.
        </li>
        <li>
          Une collectivité compte une fois par proposition qu’elle soutient, quelle que soit sa
          taille ; les intercommunalités contribuent sans que leur soutien compte, sauf si la
          consultation en décide autrement.
        </li>
        <li>
          Les services sont ceux que le catalogue relie à une proposition ou à une contribution.
        </li>
        <li>
          Tout se recompte à partir des <a href={paths.datasets()}>données ouvertes</a> ; chaque
          tableau est un fichier, sous Licence Ouverte 2.0, et{' '}
          <a href={`/v1/consultations/${report.consultation.id}/report${query}`}>
            tous les chiffres sont dans un document JSON
          </a>
          .
        </li>
      </ul>
    </Section>
  )
}
