// Several processes on one database: what ends a session in one ends it in all, at once.
import { expect, test } from 'vitest'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { formTo } from '../../../testing/visitor.ts'

const both = useTwoProcesses()

/** Someone signed in at one process, ready to confirm at the other with the same cookie. */
async function copied() {
  const { here, there } = both
  const mine = here.visitor()
  const page = await mine.toSupport(proposals.open, mailboxes.resident)
  const copy = there.visitor()
  copy.cookies.set('parvis', mine.cookies.get('parvis') ?? '')
  const open = async () => (await copy.open('/mon-espace')).text.includes('Me déconnecter')
  expect(await open()).toBe(true)
  return { mine, copy, page, open }
}

test('signing out', async () => {
  const { mine, copy, page, open } = await copied()
  await mine.submit(page, /^\/deconnexion$/)
  expect(await open()).toBe(false)
  const late = await copy.post(formTo(page, /\/confirmation$/).action, { 'au-nom-de': 'moi' })
  expect(late.text).toContain('Votre session est terminée')
  expect(await both.there.db.selectFrom('supports').selectAll().execute()).toEqual([])
})

test('closing it from another browser', async () => {
  const { open } = await copied()
  const other = both.there.visitor()
  await other.toSupport(proposals.open, mailboxes.resident)
  await other.submit(await other.open('/mon-espace/sessions'), /\/fermer-les-autres$/)
  expect(await open()).toBe(false)
})

test('erasing the account', async () => {
  const { mine, copy, page, open } = await copied()
  await mine.submit(await mine.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/)
  expect(await open()).toBe(false)
  const late = await copy.post(formTo(page, /\/confirmation$/).action, { 'au-nom-de': 'moi' })
  expect(late.text).toContain('Votre session est terminée')
  expect((await copy.post('/mon-espace/effacer', {})).status).toBe(403)
  expect(await both.there.db.selectFrom('supports').selectAll().execute()).toEqual([])
  expect(await both.there.db.selectFrom('sessions').selectAll().execute()).toEqual([])
})

test('erasing the account', async () => {
  const { mine, copy, page, open } = await copied()
  await mine.submit(await mine.open('/mon-espace/effacer'), /^\/mon-espace\/effacer$/)
  expect(await open()).toBe(false)
  const late = await copy.post(formTo(page, /\/confirmation$/).action, { 'au-nom-de': 'moi' })
  expect(late.status).not.toBe(200)
  expect(await both.there.db.selectFrom('supports').selectAll().execute()).toEqual([])
})
