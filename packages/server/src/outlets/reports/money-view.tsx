// What the committees granted, against the envelope, and to which projects.
import { formatCents, plural } from '../../platform/language/dates.ts'
import { Bars, Stack } from './bars-view.tsx'
import type { Report } from './contract.ts'
import { DataTable } from './data-table.tsx'
import { grantTable, projectTable } from './money-tables.ts'
import { Pair, Section } from './section-view.tsx'

type Props = { report: Report }

export function Money({ report }: Props) {
  const { projects } = report.money
  return (
    <Section id="financements" title="Les financements">
      {projects.length === 0 ? (
        <p>Aucun comité n’a encore publié de financement.</p>
      ) : (
        <Granted report={report} />
      )}
    </Section>
  )
}

function Granted({ report }: Props) {
  const { money } = report
  const many = plural(money.projects.length, 'projet financé', 'projets financés')
  return (
    <>
      <p>
        {many}, pour <strong>{formatCents(money.grantedCents)}</strong>
        {money.envelopeCents !== null &&
          ` sur une enveloppe de ${formatCents(money.envelopeCents)}`}
        .
      </p>
      <Envelope report={report} />
      <Pair wide>
        <Bars
          id="par-financement"
          title="Sommes accordées, par thématique"
          lines={grantTable.rows(report).map((row) => ({
            label: String(row.titre),
            parts: [{ label: '', value: Number(row.montant_centimes), look: 'solid' }],
            text: formatCents(Number(row.montant_centimes)),
          }))}
        />
        <DataTable table={grantTable} report={report} />
      </Pair>
      <DataTable table={projectTable} report={report} isLong />
    </>
  )
}

function Envelope({ report: { money } }: Props) {
  if (money.envelopeCents === null) return null
  return (
    <Stack
      id="enveloppe"
      title="L’enveloppe de la consultation"
      text={formatCents}
      parts={[
        { label: 'accordés par les comités', value: money.grantedCents, look: 'solid' },
        {
          label: 'non attribués',
          value: Math.max(0, money.envelopeCents - money.grantedCents),
          look: 'empty',
        },
      ]}
    />
  )
}
