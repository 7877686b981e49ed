// The plugin in a real WordPress, as an agent of a town uses it: installed by a screen, set, proved, written with, taken away.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { demoSite } from '@parvis/demo-data'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementOf } from '../e2e/commune.ts'
import { contribute, support } from './journeys.ts'
import { openStage, type Stage } from './stage.ts'
import {
  fill,
  insertBlock,
  install,
  logIn,
  openEditor,
  publish,
  remove,
} from './wordpress/editor.ts'
import { absent } from './wordpress/found.ts'
import { startWordPress, type WordPress } from './wordpress/start.ts'

const elements = [
  'vote-button',
  'contribution-form',
  'proposal-list',
  'proposal-card',
  'referent-signup',
  'consultation-progress',
  'results',
  'service-card',
  'diagnosis-check',
]
const byBlock = 'redonner-un-usage-aux-lieux-vides'
const byShortcode = 'servir-des-produits-d-ici-a-la-cantine'
const byEditor = 'tenir-un-agenda-commun'

describe.skipIf(absent)(`a real WordPress${absent}`, () => {
  let stage: Stage
  let site: WordPress
  let resident: Awaited<ReturnType<Stage['signedIn']>>
  let admin: Page
  const post = (title: string, content: string): Promise<string> =>
    site.tell('post', title, content)
  const given = (path: string) => fetch(`${stage.consultation}/extensions/wordpress/${path}`)
  beforeAll(async () => {
    ;[stage, site] = await Promise.all([openStage(), startWordPress()])
    const known = { key: demoSite.key, origin: site.origin }
    await stage.world.db.insertInto('site_origins').values(known).execute()
    resident = await stage.signedIn('lou.durand@courriel.example')
    admin = await (await resident()).newPage()
    await logIn(admin, site.origin)
  }, 120_000)
  afterAll(async () => {
    await site?.stop()
    await stage?.stop()
  })

  test('the zip that the server gives is installed by WordPress’s own screen, and is right PHP', async () => {
    await install(admin, site.origin, Buffer.from(await (await given('parvis.zip')).arrayBuffer()))
    await admin.getByRole('link', { name: 'Ouvrir les réglages' }).waitFor()
    const files = readdirSync(site.plugin, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.php')))
      execFileSync('php', ['-l', join(site.plugin, file)], { stdio: 'ignore' })
  })

  test('its settings take what one pastes, and the site’s proof is found without FTP', async () => {
    const { consultation } = stage
    const registering = await admin.context().newPage()
    await registering.goto(`${consultation}/sites/inscription?territoire=commune-14118`)
    await registering.getByLabel('Adresse exacte du site').fill(site.origin)
    await registering.getByLabel('Nom du site').fill('Ville de Caen')
    await registering.getByRole('radio', { name: /Une balise/ }).check()
    await registering.getByRole('button', { name: 'Continuer' }).click()
    await registering.getByText('Sous WordPress, sans FTP').click()
    const tag = (await registering.locator('pre').first().textContent()) ?? ''

    await admin.getByRole('link', { name: 'Ouvrir les réglages' }).click()
    await fill(admin, { 'Adresse de la consultation': `${consultation}/propositions?page=2` })
    await admin.getByRole('link', { name: 'Inscrire ce site' }).waitFor()
    await fill(admin, { 'Preuve du site': demoSite.key })
    await admin.getByText('n’est pas retenu, ce n’est pas une preuve').waitFor()
    await fill(admin, { 'Preuve du site': tag })
    await admin.getByRole('link', { name: 'Vérifier la preuve' }).waitFor()
    await registering.getByRole('button', { name: 'Vérifier' }).click()
    await registering.getByRole('heading', { name: 'L’accord de la collectivité' }).waitFor()
    await registering.close()

    await fill(admin, { 'Clé du site': stage.script })
    await admin.locator('parvis-consultation-progress').getByRole('heading').first().waitFor()
    expect(await site.tell('options')).toEqual({
      parvis_server: consultation,
      parvis_site: demoSite.key,
      parvis_proof: /content="([^"]+)"/.exec(tag)?.[1],
    })
  })

  test('what people paste is read, alone or within a tag; what is no address, proof or key is not', async () => {
    const proof = 'AbC-_efghijklmnopqrstuvwxyz0123456789ABCDEF'
    const rows: [pasted: string, server: string, proofs: string, key: string][] = [
      ['consultation.fr', 'https://consultation.fr', '', ''],
      ['  https://Consultation.fr:8443/sites?x=1 ', 'https://consultation.fr:8443', '', ''],
      [stage.script, stage.consultation, '', demoSite.key],
      ['http://consultation.fr', '', '', ''],
      ['javascript:alert(1)', '', '', ''],
      [proof, '', proof, ''],
      [`<META content='${proof}' name=parvis-site />`, '', proof, ''],
      [`parvis-site=${proof} ${proof}2`, '', `${proof} ${proof}2`, ''],
      ['<meta name="parvis-site" content="pk_demoCaen2026parvis">', '', '', demoSite.key],
      ['<meta name="viewport" content="width=device-width">', '', '', ''],
    ]
    const found = await site.tell('found', ...rows.map(([pasted]) => pasted))
    expect(found).toEqual(rows.map(([, ...read]) => read))
  })

  test('all nine as blocks, by someone who may write no HTML: each is upgraded, and nothing moves', async () => {
    const { support: open, referent } = await stage.openProposals()
    const subjects: Record<string, object> = {
      'vote-button': { proposal: byBlock, variant: 'card' },
      'proposal-card': { proposal: open[0] },
      'referent-signup': { proposal: referent[0] },
      'service-card': { service: 'openfisca' },
    }
    const blocks = elements.map((name) => {
      const attributes = subjects[name] ? `${JSON.stringify(subjects[name])} ` : ''
      return `<!-- wp:parvis/${name} ${attributes}/-->`
    })
    const pages = await Promise.all(blocks.map((block, at) => post(`${elements[at]}`, block)))
    for (const [at, address] of pages.entries()) {
      const page = await (await resident()).newPage()
      await watchShifts(page)
      await page.goto(address, { waitUntil: 'networkidle' })
      await expect.poll(() => upgraded(page)).toEqual([elements[at]])
      expect([elements[at], await shifted(page)]).toEqual([elements[at], 0])
      await page.context().close()
    }
  }, 180_000)

  test('a support by a block, one by the shortcode, a contribution by a pasted address', async () => {
    const page = await (await resident()).newPage()
    await page.goto(await post('Bloc', `<!-- wp:parvis/vote-button {"proposal":"${byBlock}"} /-->`))
    await support(page, byBlock)
    const shortcode = await post('Code court', `[parvis proposal="${byShortcode}" variant="card"]`)
    await page.goto(shortcode)
    await support(page, byShortcode)
    // Without the script its link serves.
    const html = await (await fetch(shortcode)).text()
    expect(html).toContain(`<a href="${stage.links.support(byShortcode)}">`)
    // Alone on its line, and in the block that WordPress makes of any address.
    const { consultation } = stage
    const address = `${consultation}/contribuer?site=pk_ancienne`
    const embed = (url: string) =>
      `<!-- wp:embed {"url":"${url}"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure><!-- /wp:embed -->`
    const services = embed(`${consultation}/services/openfisca`)
    await page.goto(await post('Adresses', `Bonjour.\n\n${address}\n\n${services}`))
    await contribute(page, 'Se garer, depuis WordPress')
    await page.getByRole('heading', { name: 'OpenFisca' }).waitFor()
    await page.context().close()
  })

  test('the script is where something needs it, and nowhere else; hints are for who may mend', async () => {
    const { consultation, links } = stage
    const has = async (address: string) =>
      (await (await fetch(address)).text()).includes('parvis.js')
    const needs: Record<string, string> = {
      tag: `<div data-parvis="contribution-form"><a href="${links.contribute}">Participer</a></div>`,
      'link alone': `<p><strong><a href="${links.contribute}">Participer</a></strong></p>`,
    }
    const others: Record<string, string> = {
      text: '<p>Le conseil se réunit.</p>',
      'link in a sentence': `<p>Voyez <a href="${links.contribute}">la consultation</a>.</p>`,
      'home page of the consultation': `${consultation}/`,
      'nothing to show': '[parvis element="inconnu"] [parvis element="vote-button"]',
    }
    for (const [what, content] of Object.entries(needs))
      expect([what, await has(await post(what, content))]).toEqual([what, true])
    for (const [what, content] of Object.entries(others))
      expect([what, await has(await post(what, content))]).toEqual([what, false])
    // The home page shows excerpts of all these.
    expect(await has(site.origin)).toBe(false)
    const nothing = await post('Rien', others['nothing to show'] ?? '')
    expect(await (await fetch(nothing)).text()).not.toContain('visible de vous seul')
    await admin.goto(nothing)
    await admin.getByText('aucun élément ne s’appelle « inconnu »').waitFor()
    await admin.getByText('il manque l’identifiant').waitFor()
    // A feed has its link.
    const feed = await (await fetch(`${site.origin}/?feed=rss2`)).text()
    expect(feed).toContain('Soutenir cette proposition</a>')
    expect(feed).not.toContain('<parvis-')
  })

  test('in a part of the theme it is on every page; a classic theme shows the same', async () => {
    const page = await (await resident()).newPage()
    const plain = await post('Une page', '<p>Le conseil se réunit.</p>')
    await site.tell('footer', '<!-- wp:parvis/consultation-progress /-->')
    await page.goto(plain)
    await expect.poll(() => upgraded(page)).toEqual(['consultation-progress'])
    await site.tell('noFooter')
    // Without the plugin's blocks: what an administrator may write in the footer by hand.
    await site.tell('footer', `<!-- wp:html -->${stage.script}<!-- /wp:html -->`)
    await page.goto(await post('Lien', `<p><a href="${stage.links.support(byBlock)}">Agir</a></p>`))
    await expect.poll(() => upgraded(page)).toEqual(['vote-button'])
    await site.tell('noFooter')
    await site.tell('theme', 'mairie')
    await page.goto(await post('Classique', `[parvis proposal="${byBlock}"]`))
    await expect.poll(() => upgraded(page)).toEqual(['vote-button'])
    await site.tell('theme', 'twentytwentythree')
    await page.context().close()
  })

  test('in the editor: found by words, seen, published, acted on; a pasted address becomes its block', async () => {
    const said: string[] = []
    admin.on('pageerror', (error) => said.push(String(error)))
    await admin.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openEditor(admin, site.origin)
    await insertBlock(admin, 'Bouton de soutien')
    await admin.getByRole('combobox', { name: 'Proposition' }).first().fill('agenda')
    await admin.getByRole('option', { name: /agenda commun/ }).click()
    await elementOf(admin, byEditor)
      .getByText(/^\d+ collectivité/)
      .waitFor()
    await insertBlock(admin, 'Paragraph')
    await admin.locator('[data-type="core/paragraph"]').click()
    await admin.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `${stage.consultation}/propositions/${byBlock}`,
    )
    await admin.keyboard.press('Control+V')
    await admin.locator(`parvis-proposal-card[proposal="${byBlock}"]`).waitFor()
    const page = await (await resident()).newPage()
    await page.goto(await publish(admin))
    await support(page, byEditor)
    expect(await upgraded(page)).toEqual(['vote-button', 'proposal-card'])
    expect(said).toEqual([])
    await page.context().close()
  })

  test('a new version is offered by the consultation; taken away, it leaves nothing behind', async () => {
    const { version } = await (await given('parvis.json')).json()
    expect(await site.tell('offers')).toMatchObject({
      version,
      package: `${stage.consultation}/extensions/wordpress/parvis.zip`,
    })
    expect(site.faults().filter((line) => line.includes('plugins/parvis'))).toEqual([])
    await remove(admin, site.origin)
    expect(existsSync(site.plugin)).toBe(false)
    expect(await site.tell('options')).toEqual([])
  })
})

/** The elements that show something of their own. */
const upgraded = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('parvis-'))
      .filter((one) => (one.shadowRoot?.textContent ?? '').trim() !== '')
      .map(({ localName }) => localName.replace('parvis-', '')),
  )

/** Before a page is asked for: all that moves in it. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(globalThis, {
          shifts: Reflect.get(globalThis, 'shifts') + Number(Reflect.get(entry, 'value')),
        })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

const shifted = (page: Page) => page.evaluate(() => Number(Reflect.get(globalThis, 'shifts')))
