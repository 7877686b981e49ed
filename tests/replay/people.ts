// People with a browser: each signs in once by the code mailed to them, then acts several times.
import { randomUUID } from 'node:crypto'
import type { PreparedIntent } from '../../packages/sdk/src/index.ts'
import type { Page } from '../../packages/server/testing/visitor.ts'
import type { World } from './world.ts'

export type Person = ReturnType<typeof createPerson>

type Fields = Record<string, string>
/** An act as a page of a site prepares it, without its random id. */
export type Wanted = DistributiveOmit<PreparedIntent, 'id' | 'site'>
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never

export function createPerson(world: Pick<World, 'client' | 'visitor'>, email: string) {
  const { client } = world
  const visitor = world.visitor()

  /** Prepares with the SDK, then opens the page where it is confirmed, signing in if asked to. */
  async function reach(wanted: Wanted) {
    const id = randomUUID()
    await client.intents.prepare({ ...wanted, id } as PreparedIntent)
    return { id, page: await open(id) }
  }

  async function open(id: string) {
    const page = await visitor.open(`/demarches/${id}`)
    return /name="courriel"/.test(page.text) ? visitor.signIn(page, email) : page
  }

  const confirm = (page: Page, fields: Fields = {}) => visitor.confirm(page, fields)

  return {
    email,
    visitor,
    reach,
    open,
    confirm,
    /** The whole act; the page that answers it must be its receipt. */
    async does(wanted: Wanted, fields: Fields = {}) {
      const { id, page } = await reach(wanted)
      const receipt = await confirm(page, fields)
      if (receipt.status !== 200) throw new Error(`${email}: ${wanted.kind} ${receipt.status}`)
      return { id, receipt }
    },
  }
}
