// WordPress's screens, as an administrator uses them.
import type { Page } from 'playwright-core'

export async function logIn(page: Page, origin: string) {
  await page.goto(`${origin}/wp-login.php`)
  await page.getByLabel('Username or Email Address').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('a long enough secret')
  await page.getByRole('button', { name: 'Log In' }).click()
  await page.waitForURL(/wp-admin/)
}

/** By the screen that takes a zip; nothing is put on the site's disk otherwise. */
export async function install(page: Page, origin: string, zip: Buffer) {
  await page.goto(`${origin}/wp-admin/plugin-install.php?tab=upload`)
  const file = { name: 'parvis.zip', mimeType: 'application/zip', buffer: zip }
  await page.getByLabel('Plugin zip file').setInputFiles(file)
  await page.getByRole('button', { name: 'Install Now' }).click()
  await page.getByRole('link', { name: 'Activate Plugin' }).click()
  await page.getByText('Plugin activated.').waitFor()
}

/** With its files and what it kept. */
export async function remove(page: Page, origin: string) {
  await page.goto(`${origin}/wp-admin/plugins.php`)
  await page.getByRole('link', { name: 'Deactivate Parvis' }).click()
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('link', { name: 'Delete Parvis' }).click()
  await page.getByText('was successfully deleted').waitFor()
}

/** On its own screen of settings. */
export async function fill(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  const shown = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Save Changes' }).click()
  await shown
}

/** On a new page, its welcome put away. */
export async function openEditor(page: Page, origin: string) {
  await page.goto(`${origin}/wp-admin/post-new.php`)
  const welcome = page.getByRole('dialog', { name: /Welcome/ })
  await welcome.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('textbox', { name: 'Add title' }).fill('Notre consultation')
}

/** By its name, as the editor finds it. */
export async function insertBlock(page: Page, name: string) {
  await page.getByRole('button', { name: 'Toggle block inserter' }).click()
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('option', { name }).click()
}

/** Answers the address of what was published. */
export async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Editor publish' })
  await panel.getByRole('button', { name: 'Publish', exact: true }).click()
  const link = panel.getByRole('link', { name: /^View Post/ })
  return (await link.getAttribute('href')) ?? ''
}
