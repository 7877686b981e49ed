// The journeys pass in pages that others made, whatever their styles, scripts and formats do.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementOf } from '../e2e/commune.ts'
import { documentOf, files, foreignPages } from './foreign-pages.ts'
import { contribute, signUp, support } from './journeys.ts'
import { openStage, type Stage, threeElements } from './stage.ts'

type Somebody = Awaited<ReturnType<Stage['signedIn']>>

let stage: Stage
let resident: Somebody
let agents: Somebody[]
let proposals: Awaited<ReturnType<Stage['openProposals']>>
beforeAll(async () => {
  stage = await openStage()
  for (const [path, read] of Object.entries(files)) {
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/css'
    stage.host.file(path, read(), { type })
  }
  const people = ['lou.durand@courriel.example', 'camille.martin@caen.example']
  const all = [...people, 'mairie.donnay@messagerie.example'].map(stage.signedIn)
  const [first, ...others] = await Promise.all(all)
  if (first) resident = first
  agents = others
  proposals = await stage.openProposals()
})
afterAll(() => stage?.stop())

const names = Object.keys(foreignPages)

/** Its own proposals, and who signs up there: nobody supports twice, no territory signs up twice. */
function ofPage(name: string) {
  const at = names.indexOf(name)
  const { support, referent } = proposals
  return {
    proposal: support[at] ?? '',
    kept: referent[at % referent.length] ?? '',
    agent: agents[Math.floor(at / referent.length)] ?? resident,
  }
}

async function open(name: string, person = resident) {
  const foreign = foreignPages[name] ?? {}
  const { proposal, kept } = ofPage(name)
  const script = foreign.xml ? stage.scriptInXml : stage.script
  const body = threeElements(stage, proposal, kept) + script
  const type = foreign.xml ? 'application/xhtml+xml' : 'text/html; charset=utf-8'
  const path = `/page-${names.indexOf(name)}`
  const address = stage.host.file(path, documentOf(foreign, body), { type })
  const page = await (await person()).newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    // What their own site lacks, as fonts, is theirs.
    const isTheirs = message.location().url.startsWith(stage.host.origin)
    if (message.type() === 'error' && !isTheirs) faults.push(message.text())
  })
  await page.goto(address)
  return { page, proposal, faults }
}

describe.for(names)('%s', (name) => {
  test.concurrent('it fits; a support, from the button to the receipt', async () => {
    const { page, proposal, faults } = await open(name)
    await requireFit(page, proposal)
    await support(page, proposal)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.concurrent('a contribution, from the form to its tracking link', async () => {
    const { page, faults } = await open(name)
    await contribute(page, `Se garer, page ${names.indexOf(name)}`)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.concurrent('a sign-up as referent', async () => {
    const { page, faults } = await open(name, ofPage(name).agent)
    await signUp(page)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/** On 320 px: targets of 44 px, nothing sticks out. */
async function requireFit(page: Page, proposal: string) {
  const { width = 0, height: tall = 0 } = page.viewportSize() ?? {}
  await page.setViewportSize({ width: 320, height: 640 })
  await elementOf(page, proposal)
    .getByText(/^\d+ collectivité/)
    .waitFor()
  const sizes = await page
    .locator('[part=button], [part=secondary], [part=input], .check')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(sizes.length).toBeGreaterThan(8)
  for (const { height, left, right } of sizes) {
    expect(height).toBeGreaterThanOrEqual(43.9)
    expect([left >= 0, right <= 320]).toEqual([true, true])
  }
  // « 4 collectivités », in a page written from right to left too.
  const tallies = elementOf(page, proposal).locator('[part=tallies]')
  expect(await tallies.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr')
  await page.setViewportSize({ width, height: tall })
}
