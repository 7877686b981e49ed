// The embed studio: an element picked, seen live under a site's policy, coloured, copied, and shown by another origin's page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposals } from '../commune.ts'
import { openHostPages } from '../host-pages.ts'
import { startWorld, type World } from '../world.ts'
import { openConsole } from './team.ts'

let world: World
let host: Awaited<ReturnType<typeof openHostPages>>
beforeAll(async () => {
  world = await startWorld({ now: new Date() })
  host = await openHostPages()
})
afterAll(async () => {
  await host?.close()
  await world?.stop()
})

async function open(path: string, more: object = {}) {
  const { page } = await openConsole(world, path, { as: 'demo-sites', ...more })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const inside = page.frameLocator('page-preview iframe')
  return { page, faults, inside, said: page.locator('.studio-said') }
}

const chosen = `/console/integration?element=vote-button&a.proposal=${proposals.relations}`

test('from a site’s card: picked, seen live, coloured, copied; the pasted texts show it elsewhere', async () => {
  const leave = { permissions: ['clipboard-read', 'clipboard-write'] }
  const { page, faults, inside, said } = await open(
    '/console/sites?id=pk_demoCaen2026parvis',
    leave,
  )
  await page.getByRole('link', { name: 'Préparer une insertion' }).click()
  await page.getByText('Choisissez une proposition').waitFor()
  const field = page.getByRole('combobox', { name: 'Proposition' })
  await field.pressSequentially('relation')
  await page.locator('find-proposal').getByRole('option').first().waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  const button = inside.locator('parvis-vote-button [part=button]')
  await button.waitFor()
  await said.getByText('La politique ne bloque rien.').waitFor()
  // Nobody acts from there: no window, and nothing prepared.
  await button.click()
  await said.getByText('rien ne compte').waitFor()
  expect(page.context().pages()).toHaveLength(1)
  expect(await world.db.selectFrom('intents').selectAll().execute()).toEqual([])
  await page.getByText('Couleurs et formes').click()
  await page.getByLabel('Bouton', { exact: true }).fill('#ffee00')
  await page.getByText('1,2 pour 1, insuffisant : il en faut 4,5').waitFor()
  const colour = () => button.evaluate((one) => getComputedStyle(one).backgroundColor)
  await expect.poll(colour, { timeout: 10_000 }).toBe('rgb(255, 238, 0)')
  // The address says all of it.
  await page.reload()
  await expect.poll(() => field.inputValue()).toContain('relation')
  const other = await page.context().newPage()
  await other.goto(host.page('/coller', '<textarea></textarea>'))
  const area = other.locator('textarea')
  const paste = async () => {
    await area.fill('')
    await area.press('Control+V')
    return area.inputValue()
  }
  let before = ''
  const copied = async (name: string) => {
    await page.bringToFront()
    await page.getByRole('button', { name: `Copier : ${name}` }).click()
    await page.getByText('Copié.').first().waitFor()
    await other.bringToFront()
    // Those words may be there of the copy before.
    await expect.poll(paste, { timeout: 10_000 }).not.toBe(before)
    before = await area.inputValue()
    return before
  }
  const script = await copied('Le script, une fois par page')
  const tag = await copied('Dans la page')
  const sheet = await copied('Dans la feuille de style du site')
  expect(script).toContain('data-site="pk_demoCaen2026parvis"')
  // WordPress has a plugin instead of the script, with fields of its own, and blocks.
  await page.getByLabel('Outil du site').selectOption('wordpress')
  expect(await copied('Dans les réglages de l’extension')).toMatch(/^http\S+\r?\npk_\w+$/)
  expect(await copied('Dans la page')).toMatch(/^<!-- wp:parvis\/vote-button \{.*\} \/-->$/)
  const plugin = page.getByRole('link', { name: /^Télécharger l’extension, version \d/ })
  const file = await page.request.get((await plugin.getAttribute('href')) ?? '')
  expect(file.headers()['content-type']).toBe('application/zip')
  await other.goto(host.page('/collee', `<style>${sheet}</style>${script}${tag}`))
  const pasted = other.locator('parvis-vote-button [part=button]')
  await pasted.waitFor()
  expect(await pasted.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
    'rgb(255, 238, 0)',
  )
  expect(faults).toEqual([])
})

test('under a site’s own policy, what is blocked is counted in words; completed, it shows', async () => {
  const policy = "default-src 'self'; script-src 'self'"
  const { page, inside, said } = await open(
    `${chosen}&csp=site&politique=${encodeURIComponent(policy)}`,
  )
  await said.getByText('le script de l’élément (script-src), 1 fois').waitFor()
  await inside.getByRole('link', { name: 'Soutenir cette proposition' }).waitFor()
  const completed = await page.getByRole('region', { name: 'La même, complétée' }).textContent()
  await page.getByLabel('En-tête Content-Security-Policy du site').fill(completed ?? '')
  await page.keyboard.press('Tab')
  await inside.locator('parvis-vote-button [part=button]').waitFor()
  await said.getByText('La politique ne bloque rien.').waitFor()
  await page.getByLabel('Politique de sécurité').selectOption('stricte')
  await page.getByText('laisse passer tout ce qu’il faut').waitFor()
  await said.getByText('La politique ne bloque rien.').waitFor()
})

test('every element shows under the strictest policy, as its pasted text', async () => {
  const { page, inside, said } = await open(`${chosen}&a.service=demonstration&csp=stricte`)
  const names = await page
    .getByLabel('Élément', { exact: true })
    .evaluate((one) => [...(one as HTMLSelectElement).options].map(({ value }) => value))
  expect(names.length).toBe(9)
  for (const name of names) {
    await page.goto(
      `${world.consultation}/console/integration?element=${name}&a.proposal=${proposals.relations}&a.service=demonstration&csp=stricte`,
    )
    await inside.locator(`parvis-${name}`).waitFor()
    await said.getByText('L’élément s’affiche. La politique ne bloque rien.').waitFor()
  }
})

test('the page in the frame is as wide as chosen and as tall as the element, also out of sight', async () => {
  const { page, inside, said } = await open(chosen, { viewport: { width: 360, height: 740 } })
  await said.getByText('L’élément s’affiche.').waitFor()
  const frame = page.locator('page-preview iframe')
  const size = () => frame.evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight])
  await expect.poll(async () => (await size())[1]).toBeLessThan(200)
  await page.getByLabel('600 px').check()
  await expect.poll(async () => (await size())[0]).toBe(600)
  await frame.scrollIntoViewIfNeeded()
  await inside.locator('parvis-vote-button [part=button]').waitFor()
  expect((await size())[1]).toBeLessThan(200)
})
