// What was built: services by stage, their code, where they are used, what they change.

import { stageWords } from '../../catalogue/services/wording.ts'
import { formatNumber, plural } from '../../platform/language/dates.ts'
import { Bars, Stack } from './bars-view.tsx'
import { Columns } from './columns-view.tsx'
import type { Report } from './contract.ts'
import { DataTable } from './data-table.tsx'
import { Impact } from './impact-view.tsx'
import { Pair, Section } from './section-view.tsx'
import { codeTable, deploymentTable, stageTable } from './service-tables.ts'

type Props = { report: Report }

export function Services({ report }: Props) {
  const { services } = report
  return (
    <Section id="services" title="Les services numériques">
      <p>
        {plural(services.total, 'service est né', 'services sont nés')} de la consultation
        {services.accelerated > 0 &&
          `, dont ${formatNumber(services.accelerated)} avec une équipe accélérée`}
        .
      </p>
      <Pair>
        <Bars
          id="par-etape"
          title="Services, par étape"
          lines={services.stages.map(({ stage, services: count }) => ({
            label: stageWords[stage],
            parts: [{ label: '', value: count, look: 'solid' }],
          }))}
        />
        <DataTable table={stageTable} report={report} />
      </Pair>
      <Pair>
        <Stack
          id="code"
          title="Le code source des services"
          parts={[
            { label: 'ouvert', value: services.code.open, look: 'solid' },
            { label: 'en cours d’ouverture', value: services.code.opening, look: 'hatched' },
            { label: 'fermé', value: services.code.closed, look: 'dotted' },
            { label: 'non précisé', value: services.code.unknown, look: 'empty' },
          ]}
        />
        <DataTable
          table={codeTable}
          report={report}
          note={report.year !== null && 'L’ouverture d’aujourd’hui : son histoire n’est pas tenue.'}
        />
      </Pair>
    </Section>
  )
}

export function Deployments({ report }: Props) {
  const { total, territories, undated, years } = report.services.deployments
  return (
    <Section id="deploiements" title="Les déploiements">
      <p>
        {plural(territories, 'collectivité utilise', 'collectivités utilisent')} au moins un
        service, pour {plural(total, 'déploiement', 'déploiements')} en tout
        {undated > 0 && `, dont ${formatNumber(undated)} sans date connue`}.
      </p>
      {years.length > 0 && (
        <Pair>
          <Columns id="par-annee" title="Déploiements datés, depuis le début" years={years} />
          <DataTable table={deploymentTable} report={report} />
        </Pair>
      )}
    </Section>
  )
}

export function ImpactSection({ report }: Props) {
  return (
    <Section id="impact" title="L’impact">
      {report.impact.length === 0 ? (
        <p>Aucune mesure d’impact n’est encore publiée.</p>
      ) : (
        <Impact report={report} />
      )}
    </Section>
  )
}
