// The examples for host pages are real hosts: the journeys pass in each, on the real server.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderOf, serveApplication, serveExample } from './example.ts'
import { frameworks } from './frameworks.ts'
import { contribute, signUp, support } from './journeys.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let resident: Awaited<ReturnType<Stage['signedIn']>>
let agent: Awaited<ReturnType<Stage['signedIn']>>
beforeAll(async () => {
  stage = await openStage()
  ;[resident, agent] = await Promise.all([
    stage.signedIn('lou.durand@courriel.example'),
    stage.signedIn('camille.martin@caen.example'),
  ])
})
afterAll(() => stage?.stop())

/** The page, and all that it says on its console. */
async function open(address: string, person = resident) {
  const page = await (await person()).newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.goto(address)
  return { page, said }
}

const close = (page: Page) => page.context().close()

test.concurrent('a strict policy: a support and a contribution, without a violation', async () => {
  const { page, said } = await open(serveExample(stage, 'strict-policy'))
  await support(page, 'faciliter-la-participation-citoyenne')
  await contribute(page, 'Se garer, sous une politique stricte')
  expect(said).toEqual([])
  // It is enforced: the page's own inline script would not run.
  await page
    .evaluate(() => {
      const inline = document.createElement('p')
      inline.setAttribute('onclick', 'document.title = "pris"')
      document.body.append(inline)
      inline.click()
    })
    .catch(() => {})
  expect(await page.title()).not.toBe('pris')
  await close(page)
})

test.concurrent('Bootstrap: a support and a sign-up, in the theme’s colours', async () => {
  const beside = { 'bootstrap.min.css': 'bootstrap/dist/css/bootstrap.min.css' }
  const address = serveExample(stage, 'bootstrap', beside)
  const { page, said } = await open(address)
  await support(page, 'communiquer-avec-les-usagers')
  const button = page.locator('parvis-vote-button [part=button]')
  const colour = await button.evaluate((one) => getComputedStyle(one).backgroundColor)
  expect(colour).toBe('rgb(13, 110, 253)')
  expect(said).toEqual([])
  await close(page)
  const theirs = await open(address, agent)
  await signUp(theirs.page)
  await close(theirs.page)
})

test.concurrent('React 19: a support and a contribution, and the page hears of both', async () => {
  const config = {
    root: folderOf('react'),
    build: { rolldownOptions: { input: `${folderOf('react')}/src/main.jsx` } },
  }
  const { page, said } = await open(await serveApplication(stage, 'react', config))
  const proposal = 'ouvrir-et-mettre-a-jour-des-donnees'
  await support(page, proposal)
  await page.getByText('« Ouvrir et mettre à jour des données » compte un soutien').waitFor()
  await contribute(page, 'Se garer, depuis une application')
  await page.getByText('Une contribution est partie d’ici.').waitFor()
  expect(said).toEqual([])
  await close(page)
})

test.concurrent.for([
  ['Vue', 'tenir-un-agenda-commun'],
  ['Svelte', 'suivre-les-dechets-au-plus-pres'],
] as const)('%s: a support, and the page hears of it', async ([name, proposal]) => {
  const config = frameworks[name]?.(proposal) ?? {}
  const { page, said } = await open(await serveApplication(stage, name, config))
  await support(page, proposal)
  await page.getByText(`Merci : ${proposal}`).waitFor()
  expect(said).toEqual([])
  await close(page)
})
