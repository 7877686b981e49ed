// What the keeper of a site is told of its state, whatever it is: suspended, keys, figures, pages from elsewhere.
import { expect, test } from 'vitest'
import type { SiteStatus } from './status.ts'
import { SiteStatusView } from './status-view.tsx'

const key = {
  site: 'pk_une',
  key: 'pk_une',
  created_at: '2026-01-02T10:00:00.000Z',
  ends_at: null,
  isLive: true,
}
const calm: SiteStatus = {
  since: '2026-02-02',
  suspendedAt: null,
  suspendedWhy: null,
  keys: [key],
  seenAt: null,
  widgets: null,
  totals: { supports: 0, referents: 0, residents: 0, contributions: 0 },
  days: [],
  errors: [],
}

/** The words of the page, each run of space as one. */
const words = (status: SiteStatus, mayAddKey = true) =>
  String(
    SiteStatusView({
      status,
      registrationId: 'r',
      server: 'https://parvis.example',
      integrity: 'sha384-x',
      wordpress: null,
      mayAddKey,
    }),
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a site that nobody has seen yet: what to paste, and nothing to mend', () => {
  const said = words(calm)
  for (const part of [
    'Site actif',
    'jamais encore',
    'inconnue',
    'En service.',
    'data-site=&quot;pk_une&quot;',
    'moins de 5 habitants',
    'Aucune depuis quatorze jours.',
    'Créer une nouvelle clé',
  ])
    expect(said).toContain(part)
  expect(said).not.toContain('adresses non enregistrées')
})

test('suspended, its keys ending or ended: nothing more to paste, and why', () => {
  const said = words(
    {
      ...calm,
      suspendedAt: '2026-02-10T10:00:00.000Z',
      suspendedWhy: 'Page détournée.',
      keys: [
        { ...key, ends_at: '2026-03-01T10:00:00.000Z' },
        { ...key, key: 'pk_deux', ends_at: '2026-02-01T10:00:00.000Z', isLive: false },
      ],
    },
    false,
  )
  expect(said).toMatch(/suspendu par l’équipe le .+ : Page détournée\./)
  expect(said).toContain('Marche encore jusqu’au')
  expect(said).toContain('Finie depuis le')
  expect(said.match(/Révoquer la clé/g)).toHaveLength(1)
  expect(said).toContain('Trois clés marchent déjà')
  expect(said).not.toContain('À coller dans votre site')
})

test('figures by day, and each error in words', () => {
  const error = (what: string) => ({ site: 'pk_une', day: '2026-02-14', what, count: 1200 })
  const said = words({
    ...calm,
    seenAt: '2026-02-14T10:00:00.000Z',
    widgets: '1.2.0',
    totals: { supports: 2, referents: 1, residents: 15, contributions: 5 },
    days: [{ day: '2026-02-14', counts: [1500, 3, 2, 1] }],
    errors: [
      'site_key_revoked',
      'site_suspended',
      'refused https://x.example',
      'refused autre',
    ].map(error),
  })
  for (const part of [
    '2 soutiens, 1 engagement de territoires référents',
    'au moins 15 habitants',
    '14 février 2026 1 500 3 2 1',
    'une clé finie ou révoquée 1 200',
    'pendant la suspension du site',
    'Page d’une adresse non enregistrée : https://x.example',
    'Des pages d’adresses non enregistrées 1 200',
    'Si ces adresses sont les vôtres',
  ])
    expect(said).toContain(part)
})
