// What goes wrong, as a person sees it: a clear sentence, and what was typed is still there.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isAll } from '../../packages/server/testing/how-many.ts'
import { elementOf, proposals, supportLink, visit } from './commune.ts'
import { fillForm, form, requireFilled, service } from './form.ts'
import { comeIn } from './signed-in.ts'
import { askForCode, signIn, told, typeCode, windowOpenedBy } from './steps.ts'
import { startWorld, type World } from './world.ts'

const today = new Date()
const minutes = (count: number) => count * 60_000
const days = (count: number) => minutes(count * 24 * 60)
const later = (milliseconds: number) => {
  world.server.clock.now = new Date(today.getTime() + milliseconds)
}
const proposal = proposals.participation

let world: World
beforeAll(async () => {
  world = await startWorld({ now: today })
})
afterAll(() => world?.stop())
beforeEach(() => later(0))

async function openSupport(page: Page) {
  return windowOpenedBy(page, () => supportLink(page, proposal).click())
}

async function seen(page: Page, ...sentences: string[]) {
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor()
}

test('an unknown proposal', async () => {
  const page = await visit(await world.person(), world, '/')
  await supportLink(page, proposal).waitFor()
  await elementOf(page, proposal).evaluate((element) => {
    const bare = document.createElement('parvis-vote-button')
    bare.setAttribute('proposal', 'nulle-part')
    element.after(bare)
    element.setAttribute('proposal', 'inconnue')
  })
  await elementOf(page, 'nulle-part').getByText('Introuvable.').waitFor()
  // With a link inside its tag, an element leaves the floor to it.
  const link = page.getByRole('link', { name: 'Soutenir : Faciliter la participation citoyenne' })
  await link.waitFor()
  await page.goto(`${world.consultation}/propositions/inconnue/soutien`)
  await seen(page, 'Cette proposition n’existe pas. Retrouvez-la dans la liste des propositions.')
})

test('a phase that has closed', async () => {
  const page = await visit(await world.person(), world, '/')
  const home = await openSupport(page)
  const form = await visit(await world.person(), world, '/consultation.html')
  await fillForm(form)

  later(days(40))
  await home.reload()
  await seen(home, 'Les soutiens ont pris fin le')
  const after = await visit(await world.person(), world, '/')
  await elementOf(after, proposal).getByText('Les soutiens ont pris fin le').waitFor()
  expect(await supportLink(after, proposal).count()).toBe(0)
  // Someone who was still writing.
  await form.getByRole('button', { name: 'Continuer' }).click()
  await seen(form, 'Les dépôts de contributions ont pris fin le')
  await requireFilled(form)
})

// That of the site itself, with what its page says of it: `unusual-scripts.test.ts`.
test.runIf(isAll)('a revoked key', async () => {
  const revoke = (ends_at: string | null) =>
    world.db.updateTable('site_keys').set({ ends_at }).execute()
  await revoke(today.toISOString())
  await goesOn(world.commune)
  await revoke(null)
})

test('an unknown key', async () => {
  await goesOn(await world.otherCommune('pk_uneCleInconnue2026'))
})

/** A resident is never stopped by a webmaster's key: acts and the form go on without the site. */
async function goesOn(commune: string) {
  const page = await visit(await world.person(), { ...world, commune }, '/consultation.html')
  const support = page.getByRole('link', { name: /^Soutenir « Communiquer/ })
  const act = await windowOpenedBy(page, () => support.click())
  await act.getByRole('heading', { level: 1, name: /^Soutenir/ }).waitFor()
  await seen(act, 'le site de la consultation')
  await fillForm(page)
  const send = form(page).getByRole('button', { name: 'Continuer' })
  const own = await windowOpenedBy(page, () => send.click())
  await own.waitForURL((address) => address.href.startsWith(world.consultation))
  expect(await own.getByLabel('Titre').inputValue()).toBe(service.title)
}

test('a wrong, an expired and a used code', async () => {
  const page = await visit(await world.person(), world, '/')
  const home = await openSupport(page)
  const code = await askForCode(home, world, 'lou.durand@courriel.example')
  await typeCode(home, '12')
  await seen(home, 'Le code compte six chiffres.')
  await typeCode(home, code === '111111' ? '222222' : '111111')
  await seen(home, 'Ce code n’est pas le bon.', 'il vous reste 4 essais')
  later(minutes(11))
  await typeCode(home, code)
  await seen(home, 'Ce code a expiré. Demandez-en un nouveau.')

  await home.getByRole('link', { name: 'Changer d’adresse ou demander un autre code' }).click()
  const second = await askForCode(home, world, 'lou.durand@courriel.example')
  const codePage = home.url()
  await typeCode(home, second)
  await home.getByRole('button', { name: 'Confirmer mon soutien' }).waitFor()
  await home.goto(codePage)
  await typeCode(home, second)
  await seen(home, 'Ce code a déjà servi. Demandez-en un nouveau.')
})

test('an address that is none is shown again, to be mended', async () => {
  const home = await openSupport(await visit(await world.person(), world, '/'))
  await home.getByLabel('Votre adresse électronique').fill('lou.durand')
  await home.getByRole('button', { name: 'Recevoir mon code' }).click()
  await seen(home, 'Cette adresse électronique est incomplète.')
  expect(await home.getByLabel('Votre adresse électronique').inputValue()).toBe('lou.durand')
  await signIn(home, world, 'nour.petit@courriel.example')
})

test('a text that is too long, on the commune’s page', async () => {
  const page = await visit(await world.person(), world, '/consultation.html')
  await fillForm(page)
  const long = 'é'.repeat(5012)
  await form(page).getByLabel('Votre texte').fill(long)
  await form(page).getByRole('button', { name: 'Continuer' }).click()
  await seen(page, 'Votre texte : 5 000 caractères au plus, enlevez-en 12.')
  expect(await form(page).getByLabel('Votre texte').inputValue()).toBe(long)
})

test('a text that is too long, on the consultation’s page', async () => {
  const page = await (await world.person({ javaScriptEnabled: false })).newPage()
  await page.goto(`${world.consultation}/contribuer`)
  await page.getByLabel('Titre').fill(service.title)
  // As a browser without `maxlength`, or a paste that gets around it, would send it.
  const long = 'à'.repeat(5012)
  await page.route(
    ({ pathname }) => pathname === '/contribuer',
    (route) => {
      const fields = new URLSearchParams(route.request().postData() ?? '')
      fields.set('text', long)
      return route.continue({ postData: fields.toString() })
    },
  )
  await page.getByRole('button', { name: 'Vérifier et continuer' }).click()
  const text = page.getByLabel('Votre texte')
  const requireKept = async () => {
    await seen(page, 'Ce texte est trop long : 5 000 caractères au plus.')
    expect(await text.inputValue()).toBe(long)
    expect(await page.getByLabel('Titre').inputValue()).toBe(service.title)
  }
  await requireKept()
  const refused = page.url()
  await page.reload()
  await requireKept()
  const anew = await page.context().newPage()
  await anew.goto(refused)
  await anew.locator('noscript .notice').waitFor()
  await page.goBack()
  expect(await page.getByLabel('Titre').inputValue()).toBe(service.title)
})

test('a territory that no longer exists', async () => {
  const page = await visit(await world.person(), world, '/consultation.html')
  await fillForm(page)
  const end = (ended_on: string | null) =>
    world.db
      .updateTable('territories')
      .set({ ended_on })
      .where('id', '=', 'commune-14226')
      .execute()
  await end('2026-01-01')
  await form(page).getByRole('button', { name: 'Continuer' }).click()
  await seen(page, 'n’existe plus (fusion ou changement de statut)')
  await requireFilled(page)
  const field = form(page).getByRole('combobox', { name: 'Collectivité' })
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await told(form(page).getByRole('group').first())).toContain('1 réponse à corriger')
  await end(null)
})

const refusedForms = [
  ['under the element', ''],
  ['of a consultation asked for', '?consultation=transformation-numerique'],
  ['on paper', '?papier=1'],
] as const

test.each(isAll ? refusedForms : refusedForms.slice(0, 2))(
  'a refused contribution %s is back after its address is opened again',
  async (_, query) => {
    const person = await world.person()
    const page = await person.newPage()
    await page.goto(`${world.consultation}/contribuer${query}`)
    const text = 'Un long texte, tapé avec soin, qui ne doit pas se perdre.'
    await page.evaluate((typed) => {
      const form = document.querySelector<HTMLFormElement>('main form:has(textarea)')
      for (const area of form?.querySelectorAll('textarea[name=text]') ?? [])
        area.textContent = typed
      form?.submit()
    }, text)
    await page.locator('.fault').first().waitFor()
    const address = page.url()
    await page.goto(`${world.consultation}/confidentialite`)
    await page.goto(address)
    await expect.poll(() => page.locator('textarea:visible').first().inputValue()).toBe(text)
    const other = await (await world.person()).newPage()
    await other.goto(address)
    expect(await other.locator('textarea:visible').first().inputValue()).toBe('')
    await person.close()
    await other.context().close()
  },
)

const ended: Record<string, (leaving: Page, page: Page) => Promise<void>> = {
  'closed here': async (_, page) => {
    await page.goto(`${world.consultation}/mon-espace`)
    await page.getByRole('button', { name: 'Me déconnecter' }).first().click()
    await page.getByText('Me déconnecter').first().waitFor({ state: 'detached' })
    await page.goto(`${world.consultation}/contribuer`)
  },
  'closed in another tab': async (leaving, page) => {
    await leaving.getByRole('button', { name: 'Me déconnecter' }).first().click()
    await seen(page, 'Ce que vous aviez tapé dans cet onglet a été effacé')
  },
  'run out': async (_, page) => {
    later(minutes(31))
    await page.goto(`${world.consultation}/contribuer`)
  },
  'not begun, four hours ago': async (_, page) => {
    await page.evaluate(() => {
      sessionStorage.removeItem('parvis:session')
      sessionStorage.setItem('parvis:typed-at', String(Date.now() - 4.1 * 3_600_000))
    })
    await page.reload()
  },
}
test.each(Object.entries(ended))('what is typed ends with its session: %s', async (how, end) => {
  const person = await world.person()
  const leaving = await person.newPage()
  await comeIn(person, world, `${how.length}@caen.example`)
  await leaving.goto(`${world.consultation}/mon-espace`)
  await leaving.getByRole('button', { name: 'Me déconnecter' }).first().waitFor()
  const page = await person.newPage()
  const text = () => page.locator('textarea:visible').first()
  await page.goto(`${world.consultation}/contribuer`)
  await text().fill('Un long texte, tapé avec soin.')
  await page.evaluate(() => sessionStorage.setItem('parvis-console-place', 'of the team'))
  await page.reload()
  expect(await text().inputValue()).toBe('Un long texte, tapé avec soin.')
  await end(leaving, page)
  await expect.poll(() => text().inputValue()).toBe('')
  const kept = await page.evaluate(() => Object.entries(sessionStorage).join())
  expect(kept).toContain('parvis-console-place')
  expect(kept).not.toContain('soin')
  const notice = page.getByText('Ce que vous aviez tapé dans cet onglet a été effacé')
  expect(await notice.isVisible()).toBe(how !== 'closed here')
  await person.close()
})

test('a text that is sent once the session has run out is refused with the text, and stays', async () => {
  const person = await world.person()
  const page = await person.newPage()
  await page.goto(`${world.consultation}/mon-espace`)
  await typeCode(page, await askForCode(page, world, 'tard@caen.example'))
  await page.getByRole('button', { name: 'Me déconnecter' }).first().waitFor()
  await page.goto(`${world.consultation}/contribuer?papier=1`)
  await page.locator('textarea:visible').first().fill('Recopié.')
  later(minutes(31))
  await page.getByRole('button', { name: 'Vérifier et continuer' }).click()
  await page.locator('.fault').first().waitFor()
  const area = page.locator('textarea:visible').first()
  expect(await area.inputValue()).toBe('Recopié.')
  expect(await page.locator('[data-forgotten]').isVisible()).toBe(false)
  await page.goto(page.url())
  expect(await area.inputValue()).toBe('Recopié.')
  await person.close()
})
