// Charts as they leave the server: each says in words what it shows, and is drawn to scale.
import { expect, test } from 'vitest'
import { Bars, Stack } from './bars-view.tsx'
import { classBounds, classOf } from './classes.ts'
import { Columns } from './columns-view.tsx'
import { tilePlaces } from './tile-places.ts'
import { Tiles } from './tiles-view.tsx'

const widths = (svg: string) => [...svg.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, w]) => w)

/** The text that an attribute of the picture refers to. */
function named(svg: string, attribute: string) {
  const id = new RegExp(`${attribute}="([^"]+)"`).exec(svg)?.[1]
  return new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(svg)?.[1]
}

test('bars are as long as their figures, the greatest one whole, parts apart', () => {
  const svg = String(
    Bars({
      id: 'b',
      title: 'Par thème',
      lines: [
        {
          label: 'Mobilité',
          parts: [
            { label: 'besoins', value: 3, look: 'solid' },
            { label: 'services', value: 1, look: 'hatched' },
          ],
        },
        {
          label: 'Culture',
          parts: [
            { label: 'besoins', value: 0, look: 'solid' },
            { label: 'services', value: 2, look: 'hatched' },
          ],
        },
      ],
    }),
  )
  expect(svg).toContain('role="img"')
  expect(named(svg, 'aria-labelledby')).toBe('Par thème')
  expect(named(svg, 'aria-describedby')).toBe(
    'Mobilité : besoins 3, services 1 ; Culture : besoins 0, services 2.',
  )
  // Two of each line, then those of the legend: what is zero is not drawn.
  expect(widths(svg)).toEqual(['75.00', '25.00', '50.00', '100.00', '100.00'])
  expect(svg).toContain('fill="url(#hachures)"')
})

test('bars of nothing are drawn empty', () => {
  const lines = [{ label: 'Rien', parts: [{ label: '', value: 0, look: 'solid' as const }] }]
  const svg = String(Bars({ id: 'b', title: 'Vide', lines }))
  expect(widths(svg)).toEqual([])
  expect(named(svg, 'aria-describedby')).toBe('Rien : 0.')
})

test('a stack is cut as its parts, and names every one, zero too', () => {
  const svg = String(
    Stack({
      id: 's',
      title: 'Issues',
      parts: [
        { label: 'regroupées', value: 391, look: 'solid' },
        { label: 'réorientées', value: 81, look: 'hatched' },
        { label: 'inéligibles', value: 4, look: 'dotted' },
        { label: 'en attente', value: 0, look: 'empty' },
      ],
    }),
  )
  expect(widths(svg).slice(0, 3)).toEqual(['82.14', '17.02', '0.84'])
  expect(named(svg, 'aria-describedby')).toBe(
    'regroupées : 391 ; réorientées : 81 ; inéligibles : 4 ; en attente : 0.',
  )
})

test('columns stand on what was there before, with their figure and year', () => {
  const svg = String(
    Columns({
      id: 'c',
      title: 'Déploiements',
      years: [
        { year: 2022, added: 10, total: 10 },
        { year: 2023, added: 30, total: 40 },
      ],
    }),
  )
  expect(named(svg, 'aria-labelledby')).toBe('Déploiements')
  expect(named(svg, 'aria-describedby')).toBe(
    '2022 : 10, dont 10 dans l’année ; 2023 : 40, dont 30 dans l’année.',
  )
  const heights = [...svg.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, h]) => Number(h))
  expect(heights).toEqual([0, 32, 32, 96])
  expect([...svg.matchAll(/>(20\d\d)</g)].map(([, year]) => year)).toEqual(['2022', '2023'])
})

const department = (code: string | null, participants: number) => ({
  code,
  name: `Nom ${code}`,
  communes: 1,
  participants,
  contributions: 0,
  supports: 0,
  referents: 0,
  residents: 0,
})

test('every département has a tile with its code and figure, and no two share a place', () => {
  const svg = String(Tiles({ id: 't', departments: [department('14', 1234), department(null, 9)] }))
  const codes = [...svg.matchAll(/class="code"[^>]*>([^<]+)</g)].map(([, code]) => code)
  expect(codes).toHaveLength(tilePlaces.size)
  expect(tilePlaces.size).toBe(96 + 11)
  expect(svg).toContain('1\u202f234')
  expect(named(svg, 'aria-describedby')).toContain('Nom 14 1\u202f234')
  const places = [...tilePlaces.values()].map(({ row, column }) => `${row} ${column}`)
  expect(new Set(places).size).toBe(places.length)
  expect(String(Tiles({ id: 't', departments: [] }))).toContain('Aucune collectivité ne participe')
})

test('classes hold about as many each; equal values are of one class', () => {
  expect(classBounds([0, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([2, 4, 6, 8])
  expect(classBounds([1, 1, 1, 1, 9])).toEqual([1, 9])
  expect(classBounds([0, 0])).toEqual([])
  const bounds = [2, 4, 6, 8]
  expect([0, 1, 2, 3, 8].map((value) => classOf(value, bounds))).toEqual([0, 1, 1, 2, 4])
})
