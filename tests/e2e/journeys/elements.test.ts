// Every element in each of its states, as the gallery shows them: what is said, and no barrier that axe finds.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elements, openGallery, statesOf } from '../gallery.ts'
import { axeFaults } from '../inspect.ts'
import { type Journey, startJourney } from '../world.ts'

let world: Journey
beforeAll(async () => {
  world = await startJourney()
})
afterAll(() => world?.stop())

describe.each(elements)('$name', ({ name }) => {
  test('each state shows what it is, to everyone', async () => {
    const person = await world.person()
    const page = await person.newPage()
    await openGallery(page, world, name)
    for (const { id, shows } of statesOf(name)) {
      const shown = await page.locator(`#stage-${id}`).evaluate((stage) => {
        const root: ShadowRoot = Reflect.get(stage.firstElementChild ?? {}, 'renderRoot')
        return root.textContent?.replace(/[\s\u00a0\u202f]+/g, ' ')
      })
      expect([id, shown]).toEqual([id, expect.stringContaining(shows)])
    }
    // A page has one form or card of a name; this one has it in all its states.
    const faults = (await axeFaults(page)).filter((one) => !one.startsWith('landmark-unique:'))
    expect(faults).toEqual([])
    await person.close()
  })
})
