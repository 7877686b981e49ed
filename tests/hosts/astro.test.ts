// The Astro example, built as its users build it, and acted on.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSite } from '@parvis/demo-data'
import { expect, test } from 'vitest'
import { folderOf } from './example.ts'
import { support } from './journeys.ts'
import { openStage } from './stage.ts'
import { folderOfTool } from './tools.ts'

test('a static site of Astro: a support from a page that was built', async () => {
  const stage = await openStage()
  const folder = mkdtempSync(join(tmpdir(), 'parvis-astro-'))
  try {
    cpSync(folderOf('astro'), folder, { recursive: true })
    symlinkSync(join(await folderOfTool('astro'), 'node_modules'), join(folder, 'node_modules'))
    const program = join(folder, 'node_modules/astro/bin/astro.mjs')
    execFileSync(process.execPath, [program, 'build'], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        PUBLIC_CONSULTATION: stage.consultation,
        PUBLIC_SITE: demoSite.key,
      },
    })
    const html = readFileSync(join(folder, 'dist/index.html'), 'utf8')
    const person = await (await stage.signedIn('lou.durand@courriel.example'))()
    const page = await person.newPage()
    await page.goto(stage.host.file('/astro', html))
    const proposal = 'faciliter-l-accompagnement-social'
    await support(page, proposal)
    expect(html).toContain(`href="${stage.links.support(proposal)}"`)
  } finally {
    await stage.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
