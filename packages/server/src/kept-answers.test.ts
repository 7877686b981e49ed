// Answers that are kept, through random acts of people, the team and time: each read anew by `given-kept.ts`, in every process.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TestApp, useApp } from '../testing/app.ts'
import { proposals, site } from '../testing/given.ts'
import { mailboxes } from '../testing/given-territories.ts'
import { howMany } from '../testing/how-many.ts'
import { joinTeam, type Member } from '../testing/team.ts'
import { useTwoProcesses } from '../testing/two-processes.ts'
import type { Visitor } from '../testing/visitor.ts'

const consultation = 'numerique-2026'
const onSite = { headers: { origin: site.origin } }

/** What anyone may ask for: pages, operations, a site's elements. */
const shown: [string, RequestInit?][] = [
  ['/'],
  ['/propositions'],
  [`/propositions/${proposals.open}`],
  ['/services'],
  ['/v1/consultations'],
  ['/v1/proposals?sort=support'],
  [`/v1/tallies?ids=${proposals.open}`],
  [`/v1/tallies?ids=${proposals.kept}`],
  [`/v1/embeds?site=${site.key}&proposals=${proposals.open}&consultation=${consultation}`, onSite],
  [`/embed/vote-button?site=${site.key}&proposal=${proposals.open}`],
  ['/v1/contributions/c-groupee'],
  [`/v1/consultations/${consultation}/report`],
]

/** One of each kind: all that is written has to come over. */
const few = shown.filter(([path]) => /^(\/v1\/(tallies|embeds)|\/propositions\/)/.test(path))

const acts = [
  'support',
  'territory',
  'withdraw',
  'erase',
  'rename',
  'suspend',
  'restore',
  'extend',
] as const
const step = fc.record({
  act: fc.constantFrom(...acts, 'later' as const),
  where: fc.constantFrom('here' as const, 'there' as const),
})

type World = { here: TestApp; there: TestApp }

type Steps = readonly { act: string; where: keyof World }[]

async function walk(world: World, steps: Steps, addresses = shown) {
  const { here, there } = world
  await here.reset()
  const members = new Map<TestApp, Member>()
  const memberAt = async (app: TestApp) => {
    const member =
      members.get(app) ?? (await joinTeam(app, ['moderator', 'administrator', 'sites_manager']))
    members.set(app, member)
    return member
  }
  let people = 0
  let last: { app: TestApp; visitor: Visitor } | undefined

  /** As the team reads it, to change it. */
  const versionOf = async (member: Member, path: string) => (await member.get(path)).body.version

  const perform: Record<(typeof acts)[number], (app: TestApp) => Promise<unknown>> = {
    async support(app) {
      const visitor = app.visitor({ 'x-forwarded-for': `198.51.100.${(people % 200) + 1}` })
      people += 1
      await visitor.support(proposals.open, `personne-${people}@ici-${people}.example`)
      last = { app, visitor }
    },
    async territory(app) {
      const visitor = app.visitor()
      await visitor.support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    },
    async withdraw() {
      if (!last) return
      const { visitor } = last
      await visitor.confirm(
        await visitor.submit(
          await visitor.open(`/propositions/${proposals.open}/soutien/retrait`),
          /^\/demarches$/,
        ),
      )
    },
    async erase() {
      const visitor = last?.visitor
      last = undefined
      if (visitor)
        await visitor.submit(await visitor.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/)
    },
    async rename(app) {
      const member = await memberAt(app)
      const path = `/v1/staff/proposals/${proposals.open}`
      people += 1
      const body = { version: await versionOf(member, path), title: `Un titre, le ${people}e` }
      await member.post(`${path}/edit`, body)
    },
    suspend: (app) => onSiteAt(app, 'suspend'),
    restore: (app) => onSiteAt(app, 'restore'),
    async extend(app) {
      const member = await memberAt(app)
      const path = `/v1/staff/consultations/${consultation}`
      const closesAt = new Date(app.clock.now.getTime() + 7_200_000).toISOString()
      const version = await versionOf(member, path)
      await member.post(`${path}/phases/0/move`, { version, closesAt, reason: 'Plus de temps.' })
    },
  }
  async function onSiteAt(app: TestApp, act: 'suspend' | 'restore') {
    const member = await memberAt(app)
    const version = await versionOf(member, `/v1/staff/sites/${site.key}`)
    await member.post(`/v1/staff/sites/${site.key}/${act}`, { version, reason: 'Essai.' })
  }

  for (const { act, where } of steps) {
    if (act === 'later') {
      // Sessions have ended by then.
      last = undefined
      const now = here.clock.now.getTime() + 3_600_000
      for (const app of [here, there]) app.clock.now = new Date(now)
    } else await perform[act as (typeof acts)[number]](world[where])
    for (const app of new Set([here, there])) {
      for (const [path, init] of addresses)
        expect((await app.request(path, init)).status).toBeLessThan(500)
    }
  }
  return figuresOf(world)
}

const figuresOf = ({ here, there }: World) =>
  [...new Set([here, there])].map(({ deps }) => deps.answers.figures())

/** Every act, each followed by the other process’s. */
const longWay = [...acts, 'support', 'later', 'erase', 'extend', 'later'].map((act, at) => ({
  act,
  where: at % 2 === 0 ? ('here' as const) : ('there' as const),
}))

describe('in one process', () => {
  const app = useApp('sqlite', {})
  test('what is given is what would be made', async () => {
    await app.reset()
    const [figures] = await walk({ here: app, there: app }, longWay)
    expect(figures?.given).toBeGreaterThan(longWay.length * 4)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 8 }), async (steps) => {
        await walk({ here: app, there: app }, steps)
      }),
      { numRuns: howMany({ usual: 2, all: 20 }) },
    )
  })
})

describe('in two processes on one database', () => {
  const both = useTwoProcesses()
  test('what is given is what would be made', async () => {
    const figures = await walk(both, longWay, few)
    for (const { given } of figures) expect(given).toBeGreaterThan(longWay.length)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 4 }), async (steps) => {
        await walk(both, steps, few)
      }),
      { numRuns: howMany({ usual: 1, all: 20 }) },
    )
  })
})
