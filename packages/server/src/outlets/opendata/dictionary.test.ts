// The dictionary of each dataset: a page of its own, a schema that holds the same, and ways there.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { datasets } from './datasets.ts'

describe.each(engines)('dictionaries on %s', (engine) => {
  const app = useApp(engine)

  test('each dataset has a page that names every field and every word it takes', async () => {
    const { items } = await app.client.openData.list()
    for (const { id, dictionaryUrl } of items) {
      const answer = await app.request(new URL(dictionaryUrl).pathname)
      const text = await answer.text()
      expect(answer.status).toBe(200)
      for (const { name, values = {} } of datasets.find((one) => one.id === id)?.fields ?? []) {
        for (const word of [name, ...Object.keys(values)]) {
          expect({ id, text }).toEqual({
            id,
            text: expect.stringContaining(`<code>${word}</code>`),
          })
        }
      }
    }
    expect((await app.request('/donnees-ouvertes/secrets')).status).toBe(404)
  })

  test('the schema names the words that a field takes, and no others', async () => {
    const answer = await app.request('/v1/open-data/soutiens-habitants/schema.json')
    const { fields } = JSON.parse(await answer.text())
    expect(fields[1].constraints).toEqual({ required: true, enum: ['email', 'france_connect'] })
    expect(JSON.stringify(fields)).not.toContain('values')
  })

  test('the catalogue leads to each page', async () => {
    const answer = await app.request('/v1/open-data/catalogue.jsonld')
    const catalogue = JSON.parse(await answer.text())
    for (const dataset of catalogue['dcat:dataset']) {
      const page = new URL(dataset['dcat:landingPage']['@id']).pathname
      expect(page).toBe(`/donnees-ouvertes/${dataset['dct:identifier']}`)
      expect((await app.request(page)).status).toBe(200)
    }
  })
})
