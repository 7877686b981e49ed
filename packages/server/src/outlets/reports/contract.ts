// The report of a consultation in the public API: every figure of its page, of a year or of its whole life.
import { z } from 'zod'
import { stages } from '../../catalogue/services/shapes.ts'
import { operation } from '../../platform/http/operation.ts'
import { territoryId, territoryKinds } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import { sizeIds } from './sizes.ts'

const count = z.int().min(0)

const Funnel = z
  .object({
    received: count.describe('Contributions: redirected + rejected + grouped + waiting'),
    imported: count.describe('Of these, brought from other platforms, each with its date there'),
    redirected: count.describe('Sent to a better-placed programme'),
    rejected: count,
    grouped: count.describe('Contributions that are in proposals'),
    waiting: count.describe('Contributions that nobody has decided on yet'),
    proposals: count.describe('Published proposals'),
    supports: z
      .object({ territories: count, residentsByEmail: count, residentsByFranceConnect: count })
      .describe('Territories and residents are never added together'),
    kept: count.describe('Proposals that a committee kept'),
    setAside: count.describe('Proposals that a committee did not keep'),
    referents: z.object({
      territories: count.describe('Territories that signed up, each once'),
      commitments: count.describe('Sign-ups: a territory may take part in several proposals'),
    }),
    projects: count.describe('Contributions that a committee funded'),
    unfunded: count.describe('Contributions that a committee chose not to fund'),
    services: count.describe('Services born of its proposals and contributions'),
  })
  .meta({ id: 'ReportFunnel', description: 'From contributions to services.' })

const acts = { contributions: count, supports: count, referents: count }

const Department = z
  .object({
    code: z.string().nullable().describe('null: what is of no département, or withheld'),
    name: z.string(),
    communes: count.describe('Communes that it has today'),
    participants: count.describe('Territories that contributed, support or are referents'),
    ...acts,
    residents: count.describe(
      'Supports of residents, by the commune of the site, by whole groups of five and as the day began; the others are in the line without code',
    ),
  })
  .meta({ id: 'ReportDepartment' })

const Size = z
  .object({
    id: z.enum(sizeIds),
    from: z.int().nullable().describe('Inhabitants; null: the population is not known'),
    below: z.int().nullable().describe('null: no upper bound'),
    communes: count.describe('Communes of this size today'),
    participants: count.describe('Those that contributed, support or are referents'),
    ...acts,
  })
  .meta({ id: 'ReportSize', description: 'Participation of communes of a size.' })

const Participation = z
  .object({
    territories: count.describe('Territories that contributed, support or are referents'),
    kinds: z.array(z.object({ kind: z.enum(territoryKinds), participants: count, ...acts })),
    sizes: z.array(Size),
    departments: z.array(Department),
  })
  .meta({ id: 'ReportParticipation' })

const ReportTheme = z
  .object({
    id: slug,
    title: z.string(),
    contributions: count,
    needs: count,
    services: count.describe('Contributions that offer an existing service'),
    proposals: count,
    supports: count.describe('Of territories'),
    kept: count,
  })
  .meta({ id: 'ReportTheme' })

const Money = z
  .object({
    envelopeCents: count.nullable().describe('What committees may grant; null: no limit is set'),
    grantedCents: count,
    projects: z.array(
      z.object({
        contributionId: slug,
        title: z.string(),
        themeId: slug,
        territory: z.object({ id: territoryId, label: z.string() }),
        amountCents: count,
        committee: z.object({ id: z.string(), title: z.string() }),
        publishedAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ReportMoney', description: 'What committees granted, in cents of euro.' })

const ReportServices = z
  .object({
    total: count,
    accelerated: count.describe('With an accelerated team'),
    used: count.describe('With at least one territory that uses it'),
    stages: z.array(z.object({ stage: z.enum(stages), services: count })),
    code: z
      .object({ open: count, opening: count, closed: count, unknown: count })
      .describe('As catalogued today: no history of openness is kept'),
    deployments: z.object({
      total: count.describe('A territory that uses two services counts twice'),
      territories: count.describe('Territories that use at least one, each once'),
      undated: count.describe('Deployments of which no date is known; only of the whole life'),
      years: z.array(z.object({ year: z.int(), added: count, total: count })),
    }),
  })
  .meta({ id: 'ReportServices' })

const ReportSeries = z
  .object({
    service: z.object({ id: slug, name: z.string() }),
    indicator: z.string(),
    unit: z.string(),
    points: z.array(z.object({ on: z.iso.date(), value: z.number() })).describe('The oldest first'),
  })
  .meta({ id: 'ReportSeries', description: 'An impact indicator of a service over time.' })

export const Report = z
  .object({
    consultation: z.object({ id: slug, title: z.string(), url: z.url() }),
    url: z.url().describe('The page that shows it'),
    year: z.int().nullable().describe('As of the end of this year; null: its whole life'),
    years: z.array(z.int()).describe('Years that may be asked for'),
    asOf: z.iso.datetime().describe('What happened before this moment is counted'),
    funnel: Funnel,
    themes: z.array(ReportTheme),
    participation: Participation,
    money: Money,
    services: ReportServices,
    impact: z.array(ReportSeries),
    tables: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          csvUrl: z.url(),
          jsonUrl: z.url(),
          schemaUrl: z.url().describe('Its Table Schema'),
        }),
      )
      .describe('The same figures as files, under addresses that stay'),
  })
  .meta({ id: 'Report', description: 'What came of a consultation, in figures.' })
export type Report = z.infer<typeof Report>

export const reportParams = z.object({ id: slug })
export const reportQuery = z.object({
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2999)
    .optional()
    .describe('As of the end of this year; left out: the whole life'),
})

export const getReport = operation({
  id: 'getReport',
  method: 'get',
  path: '/v1/consultations/{id}/report',
  tag: 'consultations',
  summary: 'The report of a consultation: every figure, of its whole life or as of a year',
  params: reportParams,
  query: reportQuery,
  output: Report,
  refusals: ['consultation_not_found', 'report_year_unknown'],
  cacheSeconds: 60,
  origins: 'any',
})
