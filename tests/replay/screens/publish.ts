// Every draft is published from its editor, after what it tells of who will know.
import type { Hands } from '../replay.ts'
import type { Desk } from './desk.ts'

export const publishOn =
  ({ page, open }: Desk): Hands['regroup'] =>
  async (world, _, ids) => {
    world.at('2021-03-30 09:00')
    for (const id of ids) {
      await open(`/console/propositions/${id}`)
      await page.getByRole('button', { name: 'Publier…' }).click()
      const asked = page.getByRole('dialog')
      await asked.getByRole('button', { name: 'Publier', exact: true }).click()
      await page.getByText('Publiée', { exact: true }).waitFor()
    }
  }
