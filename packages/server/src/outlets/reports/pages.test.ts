// The report's page on both engines: its figures are those of the API, written in French.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { reportTables } from './tables.ts'

const address = '/consultations/numerique-2026/bilan'

describe.each(engines)('the page of a report on %s', (engine) => {
  const app = useApp(engine)
  const read = async (query = '') => {
    const answer = await app.request(address + query)
    return { status: answer.status, text: await answer.text() }
  }

  test('shows the funnel of the public figures', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    const { status, text } = await read()
    expect(status).toBe(200)
    const steps = [...text.matchAll(/funnel-figure">([^<]+)<\/strong><span[^>]*>([^<]+)</g)]
    const { funnel } = await app.client.consultations.report('numerique-2026')
    expect(steps.map(([, figure]) => Number(figure))).toEqual([
      funnel.received,
      funnel.proposals,
      funnel.supports.territories,
      funnel.kept,
      funnel.referents.territories,
      funnel.projects,
      funnel.services,
    ])
    expect(steps.map(([, , label]) => label).slice(0, 3)).toEqual([
      'contributions reçues',
      'propositions publiées',
      'soutien de collectivité',
    ])
  })

  test('every chart has a name and a description, every table a caption, every id one place', async () => {
    const { text } = await read()
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const referred = [...text.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)]
    expect(referred.length).toBeGreaterThan(10)
    expect(referred.filter(([, id]) => !ids.includes(id ?? ''))).toEqual([])
    expect(text.split('<table').length).toBe(text.split('<caption').length)
    expect(text).not.toMatch(/ style="|<script(?! type="(module" src|application\/ld\+json"))/)
  })

  test('links to the files of its tables, of its year', async () => {
    const { text } = await read('?annee=2026')
    expect(text).toContain('<h1>Bilan 2026</h1>')
    const { tables } = await app.client.consultations.report('numerique-2026', { year: 2026 })
    const linked = tables.filter(({ csvUrl, jsonUrl }) =>
      [csvUrl, jsonUrl].every((url) => {
        const { pathname, search } = new URL(url)
        return text.includes(`href="${pathname}${search}"`)
      }),
    )
    // Tables without a line are not shown.
    const empty = ['financements', 'projets', 'deploiements']
    expect(linked.map(({ id }) => id)).toEqual(
      reportTables.map(({ id }) => id).filter((id) => !empty.includes(id)),
    )
  })

  test('there is one for a consultation in which nothing has happened', async () => {
    await app.db.deleteFrom('contributions').execute()
    await app.db.deleteFrom('proposals').execute()
    const { status, text } = await read()
    expect(status).toBe(200)
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })

  test('refuses what there is not, in French', async () => {
    const unknownYear = await read('?annee=2019')
    expect(unknownYear.status).toBe(404)
    expect(unknownYear.text).toContain('Choisissez une année de 2026 à 2026')
    expect((await read('?annee=x')).status).toBe(422)
    expect((await app.request('/consultations/inconnue/bilan')).status).toBe(404)
  })
})
