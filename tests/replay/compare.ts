// Every figure of the replay: expected beside obtained, from whatever says it in public.
import { expected } from './expected.ts'
import type { Figure } from './figures.ts'
import type { Obtained } from './obtained.ts'
import type { Answered } from './replay.ts'

export function compare(obtained: Obtained, answered: Answered): Figure[] {
  const { report, committees, groups, page, openData, recount } = obtained
  const { funnel, themes, money, services } = report
  const carried = obtained.services
  const figure = (what: string, wanted: Figure['expected'], obtained: Figure['obtained']) => ({
    what,
    expected: wanted,
    obtained,
  })
  const { attempts } = answered
  const [first, second] = ['proposals', 'contributions'].map((subject) =>
    committees.find((one) => one.subject === subject),
  )
  const code = services.code
  return [
    figure('contributions received', expected.contributions, funnel.received),
    figure('  redirected', expected.redirected, funnel.redirected),
    figure('  rejected', expected.rejected, funnel.rejected),
    figure('  grouped', expected.grouped, funnel.grouped),
    figure('  waiting', expected.waiting, funnel.waiting),
    figure(
      '  public in open data',
      expected.contributions - expected.rejected,
      openData.contributions.length,
    ),
    figure('proposals', expected.proposals, funnel.proposals),
    figure('  in open data', expected.proposals, openData.proposals.length),
    figure('  themes', expected.themes, themes.filter((theme) => theme.proposals > 0).length),
    figure('  links to contributions', expected.lineage, openData.lineage.length),
    figure('attempts at supporting', expected.attempts, sum(attempts.values())),
    ...outcomes(expected.outcomes, attempts),
    ...outcomes(expected.withdrawals, answered.withdrawals),
    figure('supports counted', expected.supports, funnel.supports.territories),
    figure('  in open data', expected.supports, openData.supports.length),
    figure('  of residents', 0, funnel.supports.residentsByEmail),
    figure('  recounted by the example', expected.supports, recount.supports),
    figure('  tallies that differ from the recount', 0, recount.different),
    figure('proposals kept', expected.kept, funnel.kept),
    figure(
      '  in open data',
      expected.kept,
      openData.proposals.filter(({ decision }) => decision === 'kept').length,
    ),
    figure('  by the first committee', expected.kept, first?.counts.favourable ?? 0),
    figure('référents', expected.referents, funnel.referents.territories),
    figure('  commitments', expected.commitments, funnel.referents.commitments),
    figure('  in open data', expected.commitments, openData.referents.length),
    ...outcomes(expected.referentRefusals, answered.referentRefusals),
    figure('working groups', expected.kept, groups.groups),
    figure('  members, groupings that joined included', expected.members, groups.members),
    figure('  workshops and hearings', expected.meetings, groups.meetings),
    figure('  in calendars', expected.meetings, groups.events),
    figure('  minutes made public', expected.kept, groups.minutes),
    figure('projects funded', expected.projects, second?.counts.favourable ?? 0),
    figure('  not funded', expected.notFunded, second?.counts.unfavourable ?? 0),
    figure('  put off to a later session', expected.putOff, second?.counts.putOff ?? 0),
    figure('  in the report', expected.projects, funnel.projects),
    figure(
      '  granted by the committee, in cents',
      expected.grantedCents,
      second?.grantedCents ?? 0,
    ),
    figure('  granted in the report', expected.grantedCents, money.grantedCents),
    figure(
      '  sum of its projects',
      expected.grantedCents,
      sum(money.projects.map((one) => one.amountCents)),
    ),
    figure('  of an envelope of', expected.envelopeCents, money.envelopeCents ?? 0),
    figure('  one cent beyond the envelope', 'envelope_exceeded', answered.refusal),
    figure('decisions in open data', expected.decisions, openData.decisions.length),
    figure('  granted by them, in cents', expected.grantedCents, grantedIn(openData)),
    figure('titles in minutes, as decided', expected.decisions, sameTitles(obtained, answered)),
    figure(
      'home pages about it, another one being announced',
      1,
      obtained.home === expected.home ? 1 : 0,
    ),
    figure('services', expected.services, funnel.services),
    figure('  in open data', expected.services, openData.services.length),
    figure('  projects that they carry out', expected.projects, carried.projects),
    figure('  granted to them, in cents', expected.grantedCents, carried.grantedCents),
    figure('  with another sum than their committee', 0, contradicting(obtained).length),
    figure('  told by what they are for', expected.services, toldByUse(carried.taglines)),
    figure('  a second one of a project', 'contribution_has_service', answered.secondService),
    figure('  used somewhere', expected.services, services.used),
    figure('  code open or opening', expected.openCode, code.open + code.opening),
    figure('  accelerated', expected.accelerated, services.accelerated),
    figure('  deployments', expected.deployments, services.deployments.total),
    figure('  asked for by collectivités', expected.requests, answered.requests),
    figure('  series of impact', expected.services, report.impact.length),
    ...onPage(page),
  ]
}

/** Services whose money is not what the decisions of open data say of their projects. */
function contradicting({ services, openData }: Obtained) {
  const cents = new Map(
    openData.decisions.map((row) => [row.element, Number(row.montant_centimes ?? 0)]),
  )
  return services.granted.filter(
    ({ projects, grantedCents }) => sum(projects.map((id) => cents.get(id) ?? 0)) !== grantedCents,
  )
}

/** As the summaries of proposals end, and no roadmap. */
const toldByUse = (taglines: string[]) =>
  taglines.filter((tagline) => tagline.endsWith('ce que les collectivités en attendent.')).length

function sameTitles({ titles }: Obtained, { titles: before }: Answered) {
  return [...titles].filter(([id, title]) => before.get(id) === title).length
}

function grantedIn({ decisions }: Obtained['openData']) {
  return sum(decisions.map((row) => Number(row.montant_centimes ?? 0)))
}

/** What a visitor reads on the page of the report. */
function onPage(page: Obtained['page']): Figure[] {
  const steps = {
    'contributions reçues': expected.contributions,
    'propositions publiées': expected.proposals,
    'soutiens de collectivités': expected.supports,
    'propositions retenues': expected.kept,
    'territoires référents': expected.referents,
    'projets financés': expected.projects,
    'services numériques': expected.services,
  }
  return Object.entries(steps).map(([label, wanted]) => ({
    what: `on the page: ${label}`,
    expected: wanted,
    obtained: page(label),
  }))
}

/** Each outcome expected, and any that nobody expected. */
function outcomes(wanted: Record<string, number>, obtained: Map<string, number>): Figure[] {
  return [...new Set([...Object.keys(wanted), ...obtained.keys()])].map((name) => ({
    what: `  ${name}`,
    expected: wanted[name] ?? 0,
    obtained: obtained.get(name) ?? 0,
  }))
}

function sum(numbers: Iterable<number>) {
  return [...numbers].reduce((total, one) => total + one, 0)
}
