// Lines of French texts never break before a sign, wherever a hosted page shows what people wrote.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { typeset } from './typeset.ts'

test.each([
  ['Pourquoi ? Voici : rien ; vite !', 'Pourquoi\u202f? Voici\u202f: rien\u202f; vite\u202f!'],
  ['Dire « bonjour » à tous', 'Dire «\u202fbonjour\u202f» à tous'],
  ['Déjà\u00a0: insécable, à 10:30', 'Déjà\u00a0: insécable, à 10:30'],
  ['a !', 'a\u202f!'],
  [': au début, et ?', ': au début, et\u202f?'],
])('%s', (typed, shown) => {
  expect(typeset(typed)).toBe(shown)
})

describe('a proposal written with plain spaces', () => {
  const app = useApp('sqlite')
  const title = 'Se garer : où ?'
  const written = { title, summary: 'Savoir « où » aller !', description: 'Le matin ; le soir.' }

  test('keeps its signs on the line on pages, and its own spaces in the API', async () => {
    const { id } = { id: proposals.open }
    await app.db.updateTable('proposals').set(written).where('id', '=', id).execute()
    const page = (await app.visitor().open(`/propositions/${id}`)).text
    expect(page).toContain('<h1 dir="auto">Se garer\u202f: où\u202f?</h1>')
    expect(page).toContain('Savoir «\u202foù\u202f» aller\u202f!')
    expect(page).toContain('Le matin\u202f; le soir.')
    for (const path of ['/propositions', '/plan-du-site', '/en/site-map']) {
      expect((await app.visitor().open(path)).text).toContain('Se garer\u202f: où\u202f?</a>')
    }
    expect(await app.client.proposals.get(id)).toMatchObject(written)
  })
})
