// Who took part: themes, kinds of territory, sizes of communes, départements.
import { plural } from '../../platform/language/dates.ts'
import { Bars } from './bars-view.tsx'
import type { Report } from './contract.ts'
import { DataTable } from './data-table.tsx'
import { formatPercent } from './format.ts'
import { elsewhere } from './participation.ts'
import { departmentTable, kindTable, sizeTable, themeTable } from './participation-tables.ts'
import { Pair, Section } from './section-view.tsx'
import { Tiles } from './tiles-view.tsx'
import { sizeWords } from './words.ts'

type Props = { report: Report }

export function Themes({ report }: Props) {
  return (
    <Section id="thematiques" title="Les thématiques">
      <Pair wide>
        <Bars
          id="par-theme"
          title="Contributions reçues, par thématique"
          lines={report.themes.map(({ title, needs, services }) => ({
            label: title,
            parts: [
              { label: 'besoins', value: needs, look: 'solid' },
              { label: 'services existants', value: services, look: 'hatched' },
            ],
          }))}
        />
        <DataTable table={themeTable} report={report} />
      </Pair>
    </Section>
  )
}

export function Participation({ report }: Props) {
  const { territories } = report.participation
  return (
    <Section id="participation" title="La participation des collectivités">
      <p>
        {plural(territories, 'collectivité a participé', 'collectivités ont participé')} : elles ont
        contribué, soutenu une proposition ou se sont engagées comme territoire référent.
      </p>
      <DataTable table={kindTable} report={report} />
      <Sizes report={report} />
      <Departments report={report} />
    </Section>
  )
}

function Sizes({ report }: Props) {
  const { sizes } = report.participation
  const shares = sizes.map(({ communes, participants }) =>
    communes === 0 ? 0 : participants / communes,
  )
  return (
    <Pair wide>
      <Bars
        id="par-taille"
        title="Part des communes qui ont participé, selon leur population"
        whole={Math.max(0.001, ...shares)}
        lines={sizes.map((size, at) => ({
          label: sizeWords(size),
          parts: [{ label: '', value: shares[at] ?? 0, look: 'solid' }],
          text: formatPercent(shares[at] ?? 0),
        }))}
      />
      <DataTable
        table={sizeTable}
        report={report}
        note="Population et nombre de communes d’aujourd’hui ; strates de la DGCL, les plus petites et les moyennes jointes."
      />
    </Pair>
  )
}

function Departments({ report }: Props) {
  const { departments } = report.participation
  const isActive = (row: Record<string, unknown>) =>
    Number(row.participantes) > 0 || Number(row.habitants) > 0
  const silent = departments.filter((one) => one.participants + one.residents === 0).length
  return (
    <Pair>
      <Tiles id="par-departement" departments={departments} />
      <DataTable
        table={departmentTable}
        report={report}
        only={isActive}
        isLong
        note={
          silent > 0 &&
          `${plural(silent, 'département', 'départements')} sans participation ne figurent que dans les fichiers. Les habitants sont comptés à part, par la commune du site ; par groupes de cinq et jusqu’à hier : les autres sont joints à « ${elsewhere} ».`
        }
      />
    </Pair>
  )
}
