// One thing a page: on a small telephone the address is asked for within the first screen, whatever the act.
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals } from './commune.ts'
import { startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const screen = { width: 360, height: 640 }
const kept = `/propositions/${proposals.relations}`

test('the e-mail field is in sight at 360 × 640, for every act', async () => {
  const person = await world.person({ viewport: screen })
  const page = await person.newPage()
  const service = world.db.selectFrom('services').select('id').limit(1)
  const { id } = await service.executeTakeFirstOrThrow()
  const addresses = [
    `${kept}/soutien`,
    `${kept}/soutien/retrait`,
    `${kept}/referent?co=1&exp=1`,
    `${kept}/referent/retrait`,
    `${kept}/groupes-de-travail/retrait`,
    `/services/${id}/demande`,
    `/services/${id}/demande/retrait`,
    '/diagnostic/commune-14666/demande/retrait',
    await contributed(),
  ]
  for (const address of addresses) {
    await page.goto(world.consultation + address)
    expect([address, await bottomOfAddress(page)]).toEqual([address, 'in sight'])
  }
  const several = [proposals.relations, proposals.participation].join(',')
  await page.goto(`${world.consultation}/soutiens?propositions=${several}`)
  await page.getByRole('button', { name: 'Continuer' }).click()
  expect(await bottomOfAddress(page)).toBe('in sight')
  await person.close()
})

async function bottomOfAddress(page: Page) {
  const box = await page.getByLabel('Votre adresse électronique').boundingBox()
  const bottom = box ? Math.round(box.y + box.height) : Number.NaN
  return bottom <= screen.height ? 'in sight' : `${bottom} px down`
}

/** A contribution that a page prepared. */
async function contributed() {
  const { id: consultationId } = await world.db
    .selectFrom('phases')
    .select('consultation_id as id')
    .where('kind', '=', 'contribution')
    .limit(1)
    .executeTakeFirstOrThrow()
  const theme = await world.db
    .selectFrom('themes')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .limit(1)
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const answer = await fetch(`${world.consultation}/v1/intents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'contribution',
      id,
      consultationId,
      contribution: {
        kind: 'need',
        themeId: theme.id,
        territoryId: 'commune-14118',
        profile: 'agent',
        function: 'secrétaire de mairie',
        title: 'Prévenir les habitants des travaux de voirie, rue par rue, avant qu’ils commencent',
        text: 'Chaque semaine des habitants découvrent une rue fermée en partant travailler.',
      },
    }),
  })
  expect(answer.status).toBe(201)
  return `/demarches/${id}`
}
