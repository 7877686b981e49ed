// Likeness of texts: order, themes, bridges, changes, and the same answer whatever came before.
import { expect, test } from 'vitest'
import { createRanking } from './ranking.ts'

const words = (text: string) => text.split(' ')
const anyone = () => true

function ranking(texts: Record<string, string>, themes: Record<string, string> = {}) {
  const made = createRanking()
  for (const [key, text] of Object.entries(texts))
    made.put({ key, themeId: themes[key] ?? null, words: words(text) })
  return made
}
const texts = {
  cantine: 'cantin repas parent matin',
  repas: 'repas menu ecol producteur',
  route: 'route trou signal photo',
  ecole: 'ecol travaux fenetre',
}
const keys = (near: { key: string }[]) => near.map(({ key }) => key)

test('the one that shares most rare words comes first; nothing in common is not told', () => {
  const near = ranking(texts).nearest({ themeId: null, words: words('trou route pluie') }, anyone)
  expect(keys(near)).toEqual(['route'])
  expect(near[0]?.likeness).toBeGreaterThan(0)
  expect(near[0]?.likeness).toBeLessThan(1)
})

test('a text without words, or of unknown ones, has no neighbour', () => {
  for (const unknown of [[], ['inconnu']])
    expect(ranking(texts).nearest({ themeId: null, words: unknown }, anyone)).toEqual([])
})

test('what is near the nearest is found without a word in common', () => {
  const near = ranking(texts).nearest({ themeId: null, words: words('cantin parent') }, anyone)
  expect(keys(near)).toEqual(['cantine', 'repas'])
})

test('of two texts alike, the one of the same theme comes first', () => {
  const two = ranking({ a: 'train gare', b: 'train bus' }, { b: 'mobilite' })
  const near = (themeId: string | null) => keys(two.nearest({ themeId, words: ['train'] }, anyone))
  expect(near(null)).toEqual(['a', 'b'])
  expect(near('mobilite')).toEqual(['b', 'a'])
})

test('what may not be told is neither told nor a bridge', () => {
  const hidden = (key: string) => key !== 'cantine'
  const near = ranking(texts).nearest({ themeId: null, words: words('cantin parent') }, hidden)
  expect(near).toEqual([])
})

test('a new wording takes the place of the former, and a removed text is gone', () => {
  const made = ranking(texts)
  made.put({ key: 'route', themeId: null, words: words('piscin horair') })
  expect(made.nearest({ themeId: null, words: ['trou'] }, anyone)).toEqual([])
  expect(keys(made.nearest({ themeId: null, words: ['piscin'] }, anyone))).toEqual(['route'])
  made.remove('route')
  expect(made.nearest({ themeId: null, words: ['piscin'] }, anyone)).toEqual([])
  expect(made.size).toBe(3)
})

test('asking leaves no trace: the same question has the same answer', () => {
  const made = ranking(texts)
  const ask = () => made.nearest({ themeId: null, words: words('repas ecol fenetre') }, anyone)
  const first = ask()
  for (let times = 0; times < 50; times++) ask()
  expect(ask()).toEqual(first)
  expect(made.size).toBe(4)
})

test('texts that come and go leave nothing: the answer is that of those that are here', () => {
  const made = ranking(texts)
  for (let turn = 0; turn < 40; turn++) {
    made.put({ key: `passe-${turn % 3}`, themeId: null, words: words(`repas trou mot${turn}`) })
    made.put({ key: 'route', themeId: null, words: words(texts.route) })
    if (turn % 2) made.remove(`passe-${turn % 3}`)
  }
  for (const turn of [0, 1, 2]) made.remove(`passe-${turn}`)
  for (const asked of ['repas menu trou', 'signal fenetre', 'mot39']) {
    const question = { themeId: null, words: words(asked) }
    expect(made.nearest(question, anyone)).toEqual(ranking(texts).nearest(question, anyone))
  }
})
