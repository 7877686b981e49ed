// Lines of French texts never break before a sign, wherever words become text: pages, mails, refusals of the API.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { codeMail } from '../../mail/code-mail.ts'
import { mailFolder } from '../../mail/mailer.ts'
import { purposes } from '../../mail/purposes.ts'
import { wordFault, wordRefusal } from './language.ts'
import { typeset, typesetMarkup } from './typeset.ts'

test.each([
  ['Pourquoi ? Voici : rien ; vite !', 'Pourquoi\u202f? Voici\u202f: rien\u202f; vite\u202f!'],
  ['Dire « bonjour » à tous', 'Dire «\u202fbonjour\u202f» à tous'],
  ['Déjà\u00a0: insécable, à 10:30', 'Déjà\u00a0: insécable, à 10:30'],
  ['a !', 'a\u202f!'],
  [': au début, et ?', ': au début, et\u202f?'],
  ["L'adresse d'aujourd'hui, 50 % de 3 €", 'L’adresse d’aujourd’hui, 50\u202f% de 3\u202f€'],
  ["The reader's page: is it read? 'Yes'", "The reader’s page: is it read? 'Yes'"],
  ['<input ?disabled= .value :hover', '<input ?disabled= .value :hover'],
])('%s', (typed, shown) => {
  expect(typeset(typed)).toBe(shown)
})

test('of a document, its words and what its tags say; neither fields nor code', () => {
  expect(
    typesetMarkup(
      '<p title="Quoi ?">Voici : <b>« ceci »</b></p><input value="a : b" placeholder="Où ?"/>',
    ),
  ).toBe(
    '<p title="Quoi\u202f?">Voici\u202f: <b>«\u202fceci\u202f»</b></p><input value="a : b" placeholder="Où\u202f?"/>',
  )
  const kept = '<textarea name="t">a : b</textarea><code>x ? y : z</code><script>a ? b : c</script>'
  expect(typesetMarkup(kept)).toBe(kept)
  expect(typesetMarkup('<p>d&#39;abord</p>')).toBe('<p>d’abord</p>')
})

/** Every piece, one after another: what only those around a sign are looked at for. */
function pieceByPiece(html: string) {
  const pieces = /<(textarea|code|pre|script|style)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g
  const said = /(?<= (?:aria-label|alt|title|placeholder|content)=")[^"]+/g
  const set = (words: string) => typeset(words).replace(/(?<=\p{L})&#39;(?=\p{L})/gu, '’')
  return html.replace(pieces, (piece, isKept?: string) =>
    isKept ? piece : piece.startsWith('<') ? piece.replace(said, set) : set(piece),
  )
}

test.each([
  '',
  'a : b',
  'a > b : c',
  '< a : b',
  'a : b <',
  'a <b : c',
  "<p>l'eau : <",
  '<pre> : <b> ?',
  '<p class="a : b" title="a : b" data-x="c ?">d ? <i alt="">: « e »</i> : f</p>',
  "<code>a : b</code> : <b>l&#39;eau<code>c : d</code> ; d'eau</b>: <style>a : b</style>",
  '<textarea> : « </textarea><code-like> : « a »</code-like>: <script>a ? b : c</script> !',
])('around signs only, %j is set as it is piece by piece', (html) => {
  expect(typesetMarkup(html)).toBe(pieceByPiece(html))
})

test('refusals and faults, whoever reads them', () => {
  expect(wordRefusal('mandate_ended', { territory: 'Caen' })).toMatch(/\u202f/)
  expect(wordFault({ path: 'a', fault: 'too_long', limit: 1000 })).not.toMatch(/ [:;?!»]/)
})

describe('a proposal written with plain spaces', () => {
  const app = useApp('sqlite')
  const title = 'Se garer : où ?'
  const written = { title, summary: 'Savoir « où » aller !', description: 'Le matin ; le soir.' }
  const pageAt = async (path: string) => (await app.request(path)).text()

  test('keeps its signs on the line on pages, and its own spaces in the API', async () => {
    const id = proposals.open
    await app.db.updateTable('proposals').set(written).where('id', '=', id).execute()
    const page = await pageAt(`/propositions/${id}`)
    expect(page).toContain('<h1 dir="auto">Se garer\u202f: où\u202f?</h1>')
    expect(page).toContain('Savoir «\u202foù\u202f» aller\u202f!')
    expect(page).toContain('Le matin\u202f; le soir.')
    for (const path of ['/propositions', '/plan-du-site', '/en/site-map']) {
      expect(await pageAt(path)).toContain('Se garer\u202f: où\u202f?</a>')
    }
    expect(await app.client.proposals.get(id)).toMatchObject(written)
  })

  test.each(['/', '/contribuer', `/propositions/${proposals.open}/soutien`, '/confidentialite'])(
    'the words of %s too',
    async (path) => {
      const whole = await pageAt(path)
      const page = whole.replace(/<(textarea|code|pre|script)\b[\s\S]*?<\/\1>/g, '')
      const words = page.replace(/<[^>]*>/g, '\n')
      expect(words).toMatch(/\u202f/)
      const before = whole.replaceAll('\u202f', ' ').replaceAll('’', '&#39;')
      expect(typesetMarkup(before)).toBe(pieceByPiece(before))
      expect(words.match(/.*(?:\S [:;?!»]|« |\p{L}(?:'|&#39;)\p{L}).*/gu) ?? []).toEqual([])
    },
  )

  test('a mail too', async () => {
    const mail = codeMail(purposes.act('i'))('123456')
    await app.deps.mailer.send({ to: 'lea@courriel.example', ...mail })
    const folder = mailFolder(app.deps.config)
    const [name = ''] = readdirSync(folder).slice(-1)
    const { text } = await PostalMime.parse(readFileSync(join(folder, name)))
    expect(text).toContain('Votre code\u202f: 123456')
    expect(text).toContain('ne sert\nqu’une fois')
  })
})
