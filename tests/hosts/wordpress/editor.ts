// WordPress's block editor, as an administrator uses it.
import type { Page } from 'playwright-core'

export async function logIn(page: Page, origin: string) {
  await page.goto(`${origin}/wp-login.php`)
  await page.getByLabel('Username or Email Address').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('a long enough secret')
  await page.getByRole('button', { name: 'Log In' }).click()
  await page.waitForURL(/wp-admin/)
}

/** On a new page, its welcome put away. */
export async function openEditor(page: Page, origin: string) {
  await page.goto(`${origin}/wp-admin/post-new.php`)
  await page
    .getByRole('dialog', { name: /Welcome/ })
    .getByRole('button', { name: 'Close' })
    .click()
  await page.getByRole('textbox', { name: 'Add title' }).fill('Notre consultation')
}

/** By its name, as the editor finds it. */
export async function insertBlock(page: Page) {
  await page.getByRole('button', { name: 'Toggle block inserter' }).click()
  await page.getByRole('searchbox').fill('consultation nationale')
  await page.getByRole('option', { name: 'Consultation nationale' }).click()
}

/** Answers the address of what was published. */
export async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Editor publish' })
  await panel.getByRole('button', { name: 'Publish', exact: true }).click()
  const link = panel.getByRole('link', { name: /^View Post/ })
  return (await link.getAttribute('href')) ?? ''
}
