// The list of what is done in a town hall's name: for the addresses that the directory gives now.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'

const caen = 'commune-14118'
const former = 'secretariat@ancien-caen.example'

describe.each(engines)('acts in a town hall’s name, on %s', (engine) => {
  const app = useApp(engine)
  const visitor = () => app.visitor()
  let agent: ReturnType<typeof visitor>

  beforeEach(async () => {
    await app.db
      .insertInto('official_addresses')
      .values({ territory_id: caen, email: former, domain: 'ancien-caen.example' })
      .execute()
    agent = visitor()
    await agent.support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': caen })
    await mailTownHalls(app.deps)
  })

  async function listOf(email: string) {
    const [mail] = await app.mails.to(email)
    return /\/actes-en-notre-nom\/[\w/-]+/.exec(mail?.text ?? '')?.[0] ?? ''
  }
  const statusOf = async (path: string) => (await visitor().open(path)).status
  const leaves = () => app.db.deleteFrom('official_addresses').where('email', '=', former).execute()

  test('an address that has left the directory opens it no more; the others do', async () => {
    const [theirs, ours] = [await listOf(former), await listOf(mailboxes.caen)]
    expect([theirs === ours, await statusOf(theirs), await statusOf(ours)]).toEqual([
      false,
      200,
      200,
    ])
    await leaves()
    expect([await statusOf(theirs), await statusOf(ours)]).toEqual([404, 200])
  })

  test('one that now belongs to another territory opens neither', async () => {
    const theirs = await listOf(former)
    await app.db
      .updateTable('official_addresses')
      .set({ territory_id: 'commune-14327' })
      .where('email', '=', former)
      .execute()
    expect(await statusOf(theirs)).toBe(404)
    expect(await statusOf(theirs.replace(caen, 'commune-14327'))).toBe(404)
  })

  test('an act whose mail waits can be contested from the list at once', async () => {
    await agent.confirm(await agent.toWithdraw(proposals.open, mailboxes.caenByDomain), {
      'au-nom-de': caen,
    })
    await mailTownHalls(app.deps)
    expect(await app.mails.to(mailboxes.caen)).toHaveLength(1)
    const list = await visitor().open(await listOf(mailboxes.caen))
    const links = list.text.match(/\/contestations\/[\w-]+/g) ?? []
    expect(links).toHaveLength(2)
    for (const link of links) expect([link, await statusOf(link)]).toEqual([link, 200])
    const town = visitor()
    const done = await town.submit(await town.open(links[0] ?? ''), /^\/contestations\//)
    expect(done.text).toContain('Votre contestation est enregistrée')
  })
})
