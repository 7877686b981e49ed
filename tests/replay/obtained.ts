// What anyone can read once it is over: the report, the open data, the committees, the recount.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { titlesInMinutes } from './acts/amend.ts'
import { consultationId } from './data/consultation.ts'
import type { World } from './world.ts'

const program = fileURLToPath(new URL('../../examples/recount/recount.mjs', import.meta.url))

export async function readObtained(world: World) {
  const report = await world.client.consultations.report(consultationId)
  const { items: committees } = await world.client.committees.list({ consultation: consultationId })
  return {
    report,
    committees,
    groups: await readGroups(world),
    page: await readPage(world, report.url),
    services: await readServices(world),
    titles: await titlesInMinutes(world),
    home: await readHome(world),
    openData: await readOpenData(world),
    recount: await recount(world),
  }
}

export type Obtained = Awaited<ReturnType<typeof readObtained>>

/** What the pages of services say: the projects that each carries out, and what was granted to it. */
async function readServices({ client }: World) {
  const { items } = await client.services.list({ limit: 100 })
  const details = await Promise.all(items.map(({ id }) => client.services.get(id)))
  return {
    projects: details.flatMap(({ contributions }) => contributions).length,
    grantedCents: details.reduce((total, { grantedCents }) => total + grantedCents, 0),
    taglines: details.map(({ tagline }) => tagline),
    granted: details.map(({ contributions, grantedCents }) => ({
      projects: contributions.map(({ id }) => id),
      grantedCents,
    })),
  }
}

/** The title of the consultation that the home page is about. */
async function readHome({ request }: World) {
  const html = await (await request('/')).text()
  return /<h1[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
}

/** The steps of the funnel as the report's page shows them: each label with its figure. */
async function readPage({ request }: World, url: string) {
  const html = await (await request(new URL(url).pathname)).text()
  const steps = html.matchAll(
    /<strong class="funnel-figure">([^<]*)<\/strong><span class="funnel-label">([^<]*)<\/span>/g,
  )
  const shown = new Map([...steps].map(([, figure = '', label = '']) => [label, figure]))
  return (label: string) => Number((shown.get(label) ?? 'none').replaceAll(/\s/g, ''))
}

/** Working groups with their territories and meetings, and the events of their calendars. */
async function readGroups({ client, request }: World) {
  const { items } = await client.workingGroups.list()
  const groups = await Promise.all(items.map(({ id }) => client.workingGroups.get(id)))
  const feeds = await Promise.all(
    groups.map(async ({ calendarUrl }) => (await request(new URL(calendarUrl).pathname)).text()),
  )
  const meetings = groups.flatMap((group) => group.meetings)
  return {
    groups: groups.length,
    members: groups.flatMap((group) => group.members).length,
    meetings: meetings.length,
    minutes: meetings.filter(({ minutes }) => minutes !== null).length,
    events: feeds.join('').split('BEGIN:VEVENT').length - 1,
  }
}

async function readOpenData({ request }: World) {
  const rowsOf = async (dataset: string) => {
    const answer = await request(`/v1/open-data/${dataset}.ndjson`)
    const lines = (await answer.text()).split('\n').filter(Boolean)
    return lines.map((line): Record<string, string | number | null> => JSON.parse(line))
  }
  const [contributions, proposals, lineage, supports, referents, services, decisions] =
    await Promise.all([
      ...['contributions', 'propositions', 'filiation', 'soutiens'].map(rowsOf),
      ...['territoires-referents', 'services', 'decisions'].map(rowsOf),
    ])
  const all = { contributions, proposals, lineage, supports, referents, services, decisions }
  return Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows ?? []])) as {
    [Name in keyof typeof all]: NonNullable<(typeof all)[Name]>
  }
}

/** The program of the examples, as anyone would run it. */
async function recount({ url }: World) {
  const run = promisify(execFile)(process.execPath, [program, url])
  const { stdout } = await run.catch((error: { stdout: string }) => error)
  const [, supports, verdict = ''] = /(\d+) supports of territories: (.*)/.exec(stdout) ?? []
  const isEqual = verdict.startsWith('the recount equals the published tallies')
  return { supports: Number(supports), different: isEqual ? 0 : Number.parseInt(verdict, 10) }
}
