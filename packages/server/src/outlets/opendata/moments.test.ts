// A site knows when its visitor confirmed: nothing public says a territory's name at that very moment.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'

const forCaen = { 'au-nom-de': 'commune-14118' }
const contact = { 'contact-nom': 'Zoé', 'contact-telephone': '' }

describe.each(engines)('moments of what territories do, on %s', (engine) => {
  const app = useApp(engine)
  const text = async (path: string) => (await app.request(path)).text()

  /** What its page, or whoever reads these addresses, can lay beside the status of an intent. */
  async function published() {
    const names = [
      'soutiens',
      'territoires-referents',
      'sites',
      'propositions',
      'soutiens-habitants',
    ]
    const files = names.flatMap((name) =>
      ['json', 'csv'].map((as) => `/v1/open-data/${name}.${as}`),
    )
    const pages = [proposals.open, proposals.kept].map((id) => `/v1/proposals/${id}`)
    const groups = (await app.client.workingGroups.list()).items
    const more = groups.map(({ id }) => `/v1/working-groups/${id}`)
    const paths = [...files, ...pages, ...more, '/v1/proposals', '/v1/tallies']
    return (await Promise.all(paths.map(text))).join('\n')
  }
  const confirmedAt = async (intent: string) =>
    JSON.parse(await text(`/v1/intents/${intent}`)).confirmedAt as string

  async function nothingAt(intent: string) {
    const moment = await confirmedAt(intent)
    expect(moment).toMatch(/T10:11:12\.345Z$/)
    const all = await published()
    expect(all).toContain('commune-14118')
    expect(all).not.toContain(moment)
    expect(all).not.toContain(moment.slice(0, 16))
    return all
  }
  const at = () => {
    app.clock.now = new Date('2026-02-20T10:11:12.345Z')
  }

  test('a support: its day, and no more', async () => {
    at()
    const intent = randomUUID()
    const visitor = app.visitor()
    const more = { intent, site: site.key }
    await visitor.confirm(await visitor.toSupport(proposals.open, mailboxes.caen, more), forCaen)
    expect(await nothingAt(intent)).toContain('"enregistre_le":"2026-02-20"')
  })

  test('a referent, and the groups that it is a member of', async () => {
    const team = await joinTeam(app, ['moderator', 'committee_secretary'])
    await team.post('/v1/staff/working-groups', {
      proposalId: proposals.kept,
      title: 'Un groupe',
      purpose: 'Travailler ensemble.',
    })
    at()
    const intent = randomUUID()
    const visitor = app.visitor()
    const page = await visitor.toReferent(proposals.kept, mailboxes.caen, { intent, co: '1' })
    await visitor.confirm(page, { ...forCaen, ...contact })
    const all = await nothingAt(intent)
    expect(all).toContain('"depuis_le":"2026-02-20"')
    expect(all).toContain('"since":"2026-02-20"')
  })
})
