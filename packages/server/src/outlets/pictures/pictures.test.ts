// Pictures that others show: of the size they expect, each title whole or said to be cut, painted beside what serves.
import { setImmediate } from 'node:timers/promises'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { cardSvg } from './card.ts'
import { linesOf } from './lines.ts'
import { createPainter } from './paint.ts'

const app = useApp('sqlite')
const card = `/propositions/${proposals.open}/carte.png`
const bytes = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer())

test('a proposal names its card, which is a picture of the usual size', async () => {
  const page = await (await app.request(`/propositions/${proposals.open}`)).text()
  expect(page).toContain(`<meta property="og:image" content="http://parvis.localhost${card}"/>`)
  const { width, height } = PNG.sync.read(await bytes(card))
  expect([width, height]).toEqual([1200, 630])
})

test('it follows the title, and is not sent again while it stays', async () => {
  const first = await app.request(card)
  const held = { headers: { 'If-None-Match': `W/${first.headers.get('ETag')}` } }
  expect((await app.request(card, held)).status).toBe(304)
  await app.db.updateTable('proposals').set({ title: 'Un autre titre' }).execute()
  expect((await app.request(card, held)).status).toBe(200)
})

test('of what is not published there is none', async () => {
  expect((await app.request('/propositions/absente/carte.png')).status).toBe(404)
  await app.db.updateTable('proposals').set({ state: 'draft' }).execute()
  expect((await app.request(card)).status).toBe(404)
})

test('the icon comes as old programs and home screens take it', async () => {
  const ico = await bytes('/favicon.ico')
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0])
  const offset = ico.readUInt32LE(6 + 32 + 12)
  expect(PNG.sync.read(ico.subarray(offset)).width).toBe(48)
  const manifest = JSON.parse((await bytes('/manifest.webmanifest')).toString())
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = PNG.sync.read(await bytes(src))
    expect(`${width}x${height}`).toBe(sizes)
  }
})

test.each([
  ['Un titre', 1],
  ['Simplifier les démarches en ligne des habitants des communes rurales', 3],
  ['MAJUSCULES '.repeat(30), 5],
  ['x'.repeat(400), 5],
  ['漢字'.repeat(60), 5],
])('%s is in at most %i lines', (title, most) => {
  const svg = cardSvg({ above: 'Proposition', title, below: 'Consultation' })
  expect(svg.match(/font-size="(76|64|52|46)"/g)?.length).toBeLessThanOrEqual(most)
})

test('what is cut says so, and no line is longer than its room', () => {
  const lines = linesOf('mot '.repeat(200), { size: 50, room: 500, most: 2 })
  expect([lines.length, lines[1]?.endsWith('…')]).toEqual([2, true])
  expect(linesOf('deux mots', { size: 50, room: 500, most: 2 })).toEqual(['deux mots'])
})

test('many at once are painted once each, and nobody waits for them', async () => {
  const paint = createPainter()
  const drawing = (title: string) => ({
    svg: cardSvg({ above: 'Proposition', title, below: 'Consultation' }),
    width: 1200,
    hasText: true,
  })
  await paint(drawing('la première, qui charge'))
  let turns = 0
  let isPainting = true
  const others = (async () => {
    for (; isPainting; turns += 1) await setImmediate()
  })()
  const all = await Promise.all(Array.from({ length: 24 }, (_, at) => paint(drawing(`${at % 4}`))))
  isPainting = false
  await others
  expect(new Set(all).size).toBe(4)
  // Painted on this thread, each would hold a turn: there would be hardly more turns than pictures.
  expect(turns).toBeGreaterThan(10 * all.length)
})
