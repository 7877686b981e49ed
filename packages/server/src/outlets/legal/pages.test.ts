// The legal pages: what the settings say, what the inventory says, and that the words are true.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'
import { inventory } from '../../inventory.ts'
import { cookieNames } from '../../platform/http/cookies.ts'
import { periods } from '../../platform/personal-data/periods.ts'
import { legalPagesList } from './frame.tsx'

const settings = {
  LEGAL_PUBLISHER: 'Éditeur du test',
  LEGAL_ADDRESS: '3 place du Test',
  LEGAL_PHONE: '0102',
  LEGAL_DIRECTOR: 'Directrice du test',
  LEGAL_HOST: 'Hébergeur du test',
  LEGAL_CONTACT: 'contact@test.example',
  LEGAL_DPO: 'dpo@test.example',
  BACKUP_DAYS: '41',
  ACCESSIBILITY_STATE: 'partial',
  ACCESSIBILITY_RATE: '82',
  LOG_DAYS: '1',
  ACCESSIBILITY_AUDIT: 'par Auditeurs, mars 2026',
  ACCESSIBILITY_FAULTS: 'Carte | Vidéo',
  ACCESSIBILITY_DECLARED_ON: '2026-04-01',
}

describe('legal pages', () => {
  const app = useApp('sqlite', { env: settings })
  const open = async (path: string) => (await app.visitor().open(path)).text

  test.each([
    [
      '/accessibilite',
      ['partiellement conforme', '82 %', 'Auditeurs', '<li>Carte</li>', '1er avril'],
    ],
    ['/en/accessibility', ['partially conformant', '82%', 'Auditeurs', '1 April 2026']],
    ['/mentions-legales', ['Éditeur du test', '3 place', '0102', 'Directrice', 'Hébergeur']],
    ['/en/legal-notice', ['Éditeur du test', 'Publisher', 'contact@test.example']],
    ['/confidentialite', ['dpo@test.example', '41 jours', '1 jour au plus', 'Hébergeur du test']],
    ['/en/privacy', ['dpo@test.example', '41 days', '1 day at most']],
  ])('%s says what the settings say', async (path, told) => {
    const text = await open(path)
    for (const one of told) expect(plainSpaces(text)).toContain(one)
    expect(plainSpaces(text)).not.toMatch(/\b1 (jours|days)\b/)
  })

  test('the privacy page prints every table and every period of the inventory', async () => {
    for (const [path, language] of [
      ['/confidentialite', 'fr'],
      ['/en/privacy', 'en'],
    ] as const) {
      const text = await open(path)
      for (const { title } of Object.values(inventory.personal))
        expect(text).toContain(title[language])
      for (const { rule } of Object.values(periods)) expect(text).toContain(rule[language])
    }
  })

  test('every page leads to the four, and says how accessible it is declared to be', async () => {
    for (const path of ['/', '/propositions', '/mon-espace', '/absente', '/en/cookies']) {
      const text = await open(path)
      for (const { fr } of legalPagesList) expect(text).toContain(`href="${fr[0]}"`)
      expect(text).toContain('Accessibilité : partiellement conforme')
    }
    for (const { fr, en } of legalPagesList) {
      expect(await open(fr[0])).toContain(`href="${en[0]}"`)
      expect(await open(en[0])).toContain(`href="${fr[0]}"`)
      expect(await open(en[0])).toContain('<main id="contenu" tabindex="-1" lang="en">')
    }
  })

  test('no page sets a cookie until someone signs in, and then the one that is told', async () => {
    const paths = [
      '/',
      '/propositions',
      `/propositions/${proposals.open}`,
      '/contribuer',
      '/cookies',
    ]
    for (const path of [...paths, '/services', '/donnees-ouvertes', '/mon-espace', '/prevenir']) {
      expect((await app.request(path)).headers.getSetCookie()).toEqual([])
    }
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.resident)
    expect([...visitor.cookies.keys()]).toEqual(['parvis'])
    const text = await open('/cookies')
    for (const name of cookieNames) expect(text).toContain(`<code>${name}</code>`)
  })

  test('the former address of the privacy page leads to the new one', async () => {
    const answer = await app.request('/donnees-personnelles')
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/confidentialite'])
  })
})

describe('in the demonstration', () => {
  const app = useApp('sqlite')
  test('nobody answers for it, and no audit makes it conformant', async () => {
    const text = (await app.visitor().open('/accessibilite')).text
    expect(text).toContain('Accessibilité : non conforme')
    expect(text).toContain('Aucun audit en cours de validité')
  })
})
