// The example's plugin in a real WordPress: its block and its shortcode, in posts by someone who may write no HTML.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { demoSite } from '../../packages/server/src/demo/data/people.ts'
import { folderOf } from './example.ts'
import { contribute, support } from './journeys.ts'
import { openStage } from './stage.ts'
import { absent } from './wordpress/found.ts'
import { startWordPress } from './wordpress/start.ts'

const byBlock = 'redonner-un-usage-aux-lieux-vides'
const byShortcode = 'servir-des-produits-d-ici-a-la-cantine'
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

test.skipIf(absent)(
  `a real WordPress: a support by the block, one by the shortcode, a contribution${absent}`,
  async () => {
    const stage = await openStage()
    const { consultation } = stage
    const wordpress = await startWordPress({ consultation, siteKey: demoSite.key, posts })
    try {
      const known = { key: demoSite.key, origin: wordpress.origin }
      await stage.world.db.insertInto('site_origins').values(known).execute()
      const person = await (await stage.signedIn('lou.durand@courriel.example'))()
      const page = await person.newPage()
      const [block = '', shortcode = '', elsewhere = ''] = wordpress.addresses
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
    } finally {
      await wordpress.stop()
      await stage.stop()
    }
  },
)
