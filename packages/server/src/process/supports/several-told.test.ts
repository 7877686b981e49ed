// Several supports of one press: one mail with every receipt, one to the town hall, doubts one by one.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

const three = [proposals.open, proposals.kept, proposals.notKept] as const

describe.each(engines)('what is told of several supports on %s', (engine) => {
  const app = useApp(engine)
  const receipts = async () =>
    (await app.db.selectFrom('supports').select('receipt').execute()).map((row) => row.receipt)

  test('one mail lists all receipts, and the town hall hears once', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral(three, mailboxes.caenByDomain)
    app.mails.forget()
    await visitor.confirm(page, { 'au-nom-de': 'commune-14118' })
    for (let round = 0; round < 3; round += 1) {
      await deliverDue(app.deps)
      await mailTownHalls(app.deps)
    }
    const [mail, ...more] = await app.mails.to(mailboxes.caenByDomain)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Vos 3 soutiens : les récépissés')
    for (const receipt of await receipts()) expect(mail?.text).toContain(receipt)
    expect(mail?.text).toContain('« Un agenda partagé »')
    const [notice, ...others] = await app.mails.to(mailboxes.caen)
    expect(others).toEqual([])
    expect(notice?.subject).toBe('3 actes au nom de Caen (Calvados) dans la consultation')
  })

  test('two presses are two mails', async () => {
    const visitor = app.visitor()
    const pages = []
    for (const ids of [three.slice(0, 2), three.slice(1)]) {
      pages.push(await visitor.toSupportSeveral(ids, mailboxes.resident))
    }
    app.mails.forget()
    for (const page of pages) await visitor.confirm(page)
    for (let round = 0; round < 2; round += 1) await deliverDue(app.deps)
    const mails = await app.mails.to(mailboxes.resident)
    // The second press recorded one more: the other had its receipt.
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Vos 2 soutiens : les récépissés',
      'Votre soutien est enregistré',
    ])
  })

  test('those that look alike are held one by one, in no count, and told in the same mail', async () => {
    for (const name of ['lea+1', 'l.ea', 'le.a']) {
      await app.visitor().support(proposals.open, `${name}@ici.example`)
    }
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral(three, 'lea@ici.example')
    app.mails.forget()
    const receipt = await visitor.confirm(page)
    expect(receipt.text.match(/en cours de vérification/g)).toHaveLength(1)
    expect(await app.db.selectFrom('held_supports').selectAll().execute()).toHaveLength(2)
    const { items } = await app.client.proposals.tallies([...three])
    expect(Object.fromEntries(items.map((one) => [one.proposalId, one.residentsByEmail]))).toEqual({
      [three[0]]: 2,
      [three[1]]: 1,
      [three[2]]: 1,
    })
    for (let round = 0; round < 2; round += 1) await deliverDue(app.deps)
    const mails = await app.mails.to('lea@ici.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['Vos 3 soutiens : les récépissés'])
    expect(mails[0]?.text).toContain('en cours de vérification')
  })
})
