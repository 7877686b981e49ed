// The example's plugin in a real WordPress: its block and its shortcode, in posts by someone who may write no HTML.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { demoSite } from '@parvis/demo-data'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementOf } from '../e2e/commune.ts'
import { folderOf } from './example.ts'
import { contribute, support } from './journeys.ts'
import { openStage, type Stage } from './stage.ts'
import { insertBlock, logIn, openEditor, publish } from './wordpress/editor.ts'
import { absent } from './wordpress/found.ts'
import { startWordPress } from './wordpress/start.ts'

const byBlock = 'redonner-un-usage-aux-lieux-vides'
const byShortcode = 'servir-des-produits-d-ici-a-la-cantine'
const byEditor = 'tenir-un-agenda-commun'
const posts = {
  Bloc: `<!-- wp:parvis/element {"proposal":"${byBlock}"} /-->
    <!-- wp:parvis/element {"element":"contribution-form"} /-->`,
  'Code court': `[parvis proposal="${byShortcode}"]`,
  Ailleurs:
    '<p>Le conseil se réunit.</p> [parvis element="inconnu"] [parvis element="vote-button"]',
}

test.skipIf(absent)(`the plugin is right PHP${absent}`, () => {
  const folder = `${folderOf('wordpress')}/parvis`
  const files = readdirSync(folder).filter((name) => name.endsWith('.php'))
  expect(files).toEqual(['parvis.php'])
  for (const file of files) {
    const said = execFileSync('php', ['-l', `${folder}/${file}`], { encoding: 'utf8' })
    expect(said).toContain('No syntax errors')
  }
})

describe.skipIf(absent)(`a real WordPress${absent}`, () => {
  let stage: Stage
  let site: Awaited<ReturnType<typeof startWordPress>>
  let resident: Awaited<ReturnType<Stage['signedIn']>>
  beforeAll(async () => {
    stage = await openStage()
    const { consultation, world } = stage
    site = await startWordPress({ consultation, siteKey: demoSite.key, posts })
    const known = { key: demoSite.key, origin: site.origin }
    await world.db.insertInto('site_origins').values(known).execute()
    resident = await stage.signedIn('lou.durand@courriel.example')
  })
  afterAll(async () => {
    await site?.stop()
    await stage?.stop()
  })

  test.concurrent('a support by the block, one by the shortcode, a contribution', async () => {
    const page = await (await resident()).newPage()
    const [block = '', shortcode = '', elsewhere = ''] = site.addresses
    await page.goto(block)
    await support(page, byBlock)
    await contribute(page, 'Se garer, depuis WordPress')
    await page.goto(shortcode)
    await support(page, byShortcode)
    // Without the script its link serves, and other pages do not load it.
    const html = await (await fetch(shortcode)).text()
    expect(html).toContain(`<a href="${stage.links.support(byShortcode)}">`)
    const other = await (await fetch(elsewhere)).text()
    expect(other).toContain('Le conseil se réunit.')
    expect(other).not.toContain('parvis')
    await page.context().close()
  })

  test.concurrent('the block in the editor: set, seen, published, acted on', async () => {
    const page = await (await resident()).newPage()
    const said: string[] = []
    page.on('pageerror', (error) => said.push(String(error)))
    await logIn(page, site.origin)
    await openEditor(page, site.origin)
    await insertBlock(page)
    await page.getByRole('combobox', { name: 'Consultation nationale' }).selectOption('vote-button')
    await page.getByLabel('Identifiant de la proposition').fill(byEditor)
    // The element itself, in the language of the editor.
    await elementOf(page, byEditor)
      .getByText(/^\d+ local authorit/)
      .waitFor()
    await elementOf(page, byEditor).getByRole('heading').waitFor()
    await page.getByLabel('Avec le titre et le résumé').uncheck()
    await elementOf(page, byEditor).getByRole('heading').waitFor({ state: 'detached' })
    await page.goto(await publish(page))
    await support(page, byEditor)
    expect(said).toEqual([])
    await page.context().close()
  })
})
