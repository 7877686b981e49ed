// A webmaster registers a site alone: address, tag, the town hall's agreement, the key, its state.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSiteUse } from '../../packages/server/src/sites/host-sites/write-use.ts'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { type SiteServer, startSiteServer } from '../../packages/server/testing/site-server.ts'
import { proposals } from './commune.ts'
import { inspect } from './inspect.ts'
import { askForCode, told, typeCode } from './steps.ts'
import { startWorld, type World } from './world.ts'

let world: World
let site: SiteServer
let person: BrowserContext
let page: Page
beforeAll(async () => {
  world = await startWorld()
  site = await startSiteServer()
  person = await world.person()
  page = await person.newPage()
})
afterAll(async () => {
  await world?.stop()
  await site?.stop()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
/** One state of each kind of page here. */
const kinds = ['search', 'form-faults', 'not-proved', 'agreement', 'state', 'refused-by-team']
const look = (name: string) => inspect(page, `sites-${name}`, { isOther: !kinds.includes(name) })
/** What is on record of the site of this journey. */
const registered = () =>
  world.db
    .selectFrom('site_registrations')
    .selectAll()
    .where('origin', '=', site.origin)
    .executeTakeFirstOrThrow()

test('from the first page to a page of the site that shows the element', async () => {
  await page.goto(`${world.consultation}/sites/inscription`)
  await look('sign-in')
  await typeCode(page, await askForCode(page, world, 'web@prestataire.example'))
  await page.getByLabel('Collectivité dont c’est le site').fill('caen')
  await press('Chercher')
  await look('search')
  await page.getByRole('link', { name: 'Caen (Calvados)' }).click()
  await page.getByLabel('Adresse exacte du site').fill(`${site.origin}/accueil`)
  await page.getByLabel('Nom du site').fill('Ville de Caen')
  await page.getByRole('radio', { name: /Une balise/ }).check()
  await press('Continuer')
  await page.getByRole('alert').waitFor()
  expect(await told(page.getByRole('alert'))).toContain('sans page derrière')
  await look('form-faults')
  await page.getByLabel('Adresse exacte du site').fill(site.origin)
  await press('Continuer')
  await page.getByRole('heading', { name: 'Prouvez que vous gérez ce site' }).waitFor()
  const tag = (await page.locator('pre').first().textContent()) ?? ''
  site.page('<!doctype html><title>Ville</title>')
  await press('Vérifier')
  await page.getByText('ne contient pas la balise').waitFor()
  await look('not-proved')
  for (const kind of [/Un fichier/, /Un enregistrement DNS/, /Une balise/]) {
    await page.getByRole('radio', { name: kind }).check()
    await press('Changer de preuve')
  }
  site.page(`<!doctype html><head><title>Ville</title>${tag}</head>`)
  await press('Vérifier')
  await page.getByRole('heading', { name: 'L’accord de la collectivité' }).waitFor()
  await look('asked')
  const dossier = page.url()

  const subject = /^Un site web demande/
  const mail = await world.mailbox.next('mairie@caen.example', { subject })
  expect(mail.text).not.toContain('prestataire')
  const link = /http\S+\/accords-de-site\/\S+/.exec(mail.text)?.[0] ?? ''
  const town = await person.newPage()
  page = town
  await town.goto(link)
  await look('agreement')
  expect((await registered()).state).toBe('asked')
  await press('Accepter ce site')
  await town.getByRole('heading', { name: 'Vous avez accepté ce site' }).waitFor()
  await look('agreed')

  await town.goto(dossier)
  const { site: key } = await registered()
  expect(key).toMatch(/^pk_/)
  // The page of the site, as the snippet makes it.
  const script = `<script type="module" src="${world.consultation}/widgets/v1/parvis.js" data-site="${key}"></script>`
  site.page(
    `<!doctype html><head>${script}</head><parvis-vote-button proposal="${proposals.relations}"></parvis-vote-button>`,
  )
  const host = await person.newPage()
  await host.goto(site.origin)
  await host.getByRole('link', { name: /^Soutenir/ }).waitFor()
  // Its key in a tag of the same name as the proof, which is still there and comes first.
  site.page(
    `<!doctype html><head>${tag}<meta name="parvis-site" content="${key}">${script.replace(/ data-site="[^"]*"/, '')}</head><parvis-vote-button proposal="${proposals.relations}"></parvis-vote-button>`,
  )
  const asked = host.waitForRequest(/\/v1\/embeds/)
  await host.goto(site.origin)
  expect((await asked).url()).toContain(`site=${key}`)
  await host.close()
  await writeSiteUse(world.server.deps)
  await town.reload()
  await look('state')
  const state = await told(town.getByRole('main'))
  expect(state).not.toContain('jamais encore')
  expect(state).not.toContain('inconnue')
  await press('Créer une nouvelle clé')
  await town.getByText('Marche encore jusqu’au').waitFor()
  await town.getByRole('link', { name: `Révoquer la clé ${key}` }).click()
  await look('revocation')
  await press('Révoquer la clé')
  await town.getByText('Finie depuis').waitFor()
  await look('keys')
  await town.getByRole('link', { name: 'Tous mes sites' }).click()
  await look('list')
})

test('whatever becomes of it, its page says so', async () => {
  const given = await registered()
  const past = '2026-01-05T10:00:00.000Z'
  const ends = {
    proved: { state: 'proved', words: 'Il reste à demander l’accord' },
    'not-answered': { state: 'asked', answer_until: past, words: 'demandez de nouveau' },
    'with-team': { state: 'with_team', asked_at: null, words: 'ne donne pas d’adresse officielle' },
    lost: { state: 'with_team', words: 'n’a pas reçu notre courriel' },
    refused: { state: 'refused', decided_by: 'town_hall', words: 'La collectivité a refusé' },
    'refused-by-team': {
      state: 'refused',
      decided_by: 'team',
      reason: 'Ce site n’est pas le leur.',
      words: 'L’équipe a refusé : Ce site n’est pas le leur.',
    },
    abandoned: { state: 'abandoned', words: 'Vous avez abandonné' },
    replaced: { state: 'replaced', words: 'Une autre personne a prouvé gérer ce site' },
  } as const
  const short = ['not-answered', 'lost', 'refused-by-team']
  for (const [name, { words, ...change }] of Object.entries(ends)) {
    if (!isAll && !short.includes(name)) continue
    const row = { ...given, asked_at: past, answer_until: past, decided_at: past, ...change }
    await world.db.updateTable('site_registrations').set(row).where('id', '=', row.id).execute()
    await page.goto(`${world.consultation}/mes-sites/${row.id}`)
    const said = (await page.getByRole('main').textContent())?.replaceAll(/\s+/g, ' ')
    expect([name, said]).toEqual([name, expect.stringContaining(words)])
    await look(name)
  }
})
