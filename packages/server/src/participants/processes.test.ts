// Several processes on one database: what ends a session in one ends it in all, at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../testing/app.ts'
import { newDatabase } from '../../testing/engines.ts'
import { emptyTables, proposals, writeWorld } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { formTo } from '../../testing/visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-processes-'))
let here: TestApp
let there: TestApp
beforeAll(async () => {
  const DATABASE_URL = await newDatabase('postgres', folder)
  here = await startApp('postgres', { env: { DATABASE_URL } })
  await emptyTables(here.db)
  there = await startApp('postgres', { env: { DATABASE_URL } })
  await emptyTables(here.db)
  await writeWorld(here.db)
})
afterAll(async () => {
  await here?.close()
  await there?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Someone signed in at one process, ready to confirm at the other with the same cookie. */
async function copied() {
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
  expect(await there.db.selectFrom('supports').selectAll().execute()).toEqual([])
})

test('closing it from another browser', async () => {
  const { open } = await copied()
  const other = there.visitor()
  await other.toSupport(proposals.open, mailboxes.resident)
  await other.submit(await other.open('/mon-espace/sessions'), /\/fermer-les-autres$/)
  expect(await open()).toBe(false)
})
