// Contributions on paper: entered by an agent of that territory only, marked, limited, without a name.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { confirmPaper, enterPaper, type Paper } from '../../../testing/paper.ts'
import { joinTeam } from '../../../testing/team.ts'
import { fanOut } from '../../mail/fan-out.ts'
import { requirePaperAllowance } from './rules.ts'

describe.each(engines)('paper on %s', (engine) => {
  const app = useApp(engine)
  const person = 'jeanne@courriel.example'

  const enter = (email: string, more?: Paper) => enterPaper(app, email, more)
  const confirmed = (email: string, more?: Paper) => confirmPaper(app, email, more)
  const rows = () =>
    app.db.selectFrom('contributions').selectAll().where('intent_id', 'is not', null).execute()
  const receiptsTo = async () => {
    await fanOut(app.deps)
    const found = await app.db
      .selectFrom('outgoing_mails')
      .innerJoin('participants', 'participants.id', 'outgoing_mails.participant_id')
      .select('participants.email_sealed')
      .execute()
    return found.map((row) => app.deps.secrets.unseal(row.email_sealed))
  }

  test('entered by an agent: marked, with the mandate as evidence, and nobody’s name', async () => {
    const { page } = await confirmed(mailboxes.caenByDomain)
    expect(page.text).toContain('La contribution est reçue')
    const [row] = await rows()
    expect(row).toMatchObject({
      on_behalf: 1,
      evidence: 'official_domain',
      participant_id: null,
      state: 'received',
      territory_id: 'commune-14118',
    })
    // The agent, for want of anyone else, gets the receipt.
    expect(await receiptsTo()).toEqual([mailboxes.caenByDomain])
    const link = /href="(\/suivi\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await app.visitor().open(link)).text).toContain('Remise sur papier')
  })

  test('with an address, its receipt and what follows go there, and it is theirs to erase', async () => {
    await confirmed(mailboxes.caen, { to: ' Jeanne@Courriel.example ' })
    const [row] = await rows()
    expect(await receiptsTo()).toEqual([person])
    const [known] = await app.db
      .selectFrom('participants')
      .selectAll()
      .where('id', '=', row?.participant_id ?? '')
      .execute()
    expect(app.deps.secrets.unseal(known?.email_sealed ?? '')).toBe(person)
    const events = await app.db.selectFrom('events').selectAll().execute()
    expect(JSON.stringify(events)).not.toMatch(/jeanne/i)
  })

  test('the town hall is told as of any act in its name, without the words, and may contest', async () => {
    await confirmed(mailboxes.caenByDomain, { to: person })
    app.mails.forget()
    await mailTownHalls(app.deps)
    const [told, ...others] = await app.mails.to(mailboxes.caen)
    expect(others).toEqual([])
    expect(told?.text).toContain('Saisie d’une contribution remise sur papier')
    expect(told?.text).not.toContain(draft.title)
    const link = /parvis\.localhost(\/contestations\/[\w-]+)/.exec(told?.text ?? '')?.[1] ?? ''
    const page = await app.visitor().open(link)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('remise sur papier')])
    // It names the agent, who acted, and not whoever handed the paper in.
    const acts = await app.db
      .selectFrom('events')
      .innerJoin('participants', 'participants.id', 'events.participant_id')
      .select('participants.email_sealed')
      .where('kind', '=', 'contribution.entered')
      .execute()
    expect(acts.map((one) => app.deps.secrets.unseal(one.email_sealed))).toEqual([
      mailboxes.caenByDomain,
    ])
  })

  test('an agent’s day is counted in the commit that it fills', async () => {
    const visitor = app.visitor()
    await confirmed(mailboxes.caen, { visitor })
    const [done] = await app.db.selectFrom('intents').selectAll().execute()
    const rest = Array.from({ length: 197 }, (_, n) => ({ ...done, id: `i-${n}` }) as never)
    await app.db.insertInto('intents').values(rest).execute()
    const waiting = await Promise.all(
      [1, 2, 3, 4].map(() => enterPaper(app, mailboxes.caen, { visitor })),
    )
    const pages = await Promise.all(waiting.map(({ finish }) => finish()))
    expect(pages.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429])
    expect(await rows()).toHaveLength(3)
  })

  test('moderators see that it was on paper; nobody else does', async () => {
    await confirmed(mailboxes.caen)
    const [row] = await rows()
    const staff = await joinTeam(app, ['moderator'])
    const seen = await staff.get(`/v1/staff/contributions/${row?.id}`)
    expect(seen.body).toMatchObject({ onBehalf: true })
    const other = await staff.get('/v1/staff/contributions/c-groupee')
    expect(other.body).toMatchObject({ onBehalf: false })
    await app.db
      .updateTable('contributions')
      .set({ state: 'grouped' })
      .where('id', '=', row?.id ?? '')
      .execute()
    const anyone = await app.request(`/v1/contributions/${row?.id}`)
    expect(anyone.status).toBe(200)
    expect(await anyone.text()).not.toMatch(/behalf|papier/i)
    const open = await (await app.request('/v1/open-data/contributions.csv')).text()
    expect(open).toContain(row?.id)
    expect(open).not.toMatch(/behalf|papier/i)
  })

  test('sent twice it is entered once', async () => {
    const { visitor, confirm } = await enter(mailboxes.caen)
    const fields = { 'au-nom-de': 'commune-14118' }
    const pages = await Promise.all(
      [1, 2, 3].map(() => visitor.submit(confirm, /\/confirmation$/, fields)),
    )
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await rows()).toHaveLength(1)
  })

  test('a resident may not: it takes a mandate', async () => {
    const { visitor, id, confirm } = await enter(mailboxes.resident)
    expect(confirm.text).toContain('Faire vérifier mon droit d’agir autrement')
    for (const name of ['moi', 'commune-14118', '']) {
      const forced = await visitor.post(`/demarches/${id}/confirmation`, { 'au-nom-de': name })
      expect([name, forced.status >= 400]).toEqual([name, true])
    }
    expect(await rows()).toEqual([])
  })

  test('nor an agent of another territory, even of the EPCI around it', async () => {
    for (const [email, territoryId] of [
      [mailboxes.herouville, 'commune-14327'],
      [mailboxes.epci, 'epci-200065597'],
    ] as const) {
      const { visitor, id, confirm } = await enter(email)
      expect(confirm.text).toContain('concerne une autre collectivité')
      const forced = await visitor.post(`/demarches/${id}/confirmation`, {
        'au-nom-de': territoryId,
      })
      expect(forced.status).toBe(403)
    }
    expect(await rows()).toEqual([])
  })

  test('an address that is none is told, with the others as typed', async () => {
    const { visitor, confirm } = await enter(mailboxes.caen)
    const fields = { 'au-nom-de': 'commune-14118', 'courriel-personne': 'jeanne(a)courriel' }
    const page = await visitor.submit(confirm, /\/confirmation$/, fields)
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="jeanne(a)courriel"')
    expect(await rows()).toEqual([])
  })

  test('after the phase it is refused, before anything is kept', async () => {
    app.clock.now = new Date('2026-03-02T00:00:00Z')
    const answer = await app.request('/v1/intents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'paper_contribution',
        id: randomUUID(),
        consultationId: 'numerique-2026',
        contribution: draft,
      }),
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'contribution_not_open' })
  })

  test('five receipts a day for one address, then it is checked first', async () => {
    const visitor = app.visitor()
    for (let at = 0; at < 5; at++) await confirmed(mailboxes.caen, { to: person, visitor })
    const { page } = await confirmed(mailboxes.caen, { to: person, visitor })
    expect(page.status).toBe(429)
    expect(page.text).toContain('5 contributions ont déjà été saisies')
    expect(await rows()).toHaveLength(5)
    app.clock.now = new Date(app.clock.now.getTime() + 86_400_001)
    expect((await confirmed(mailboxes.caen, { to: person })).page.status).toBe(200)
  })
})

test('an agent’s day has a limit, and it is none of the person’s', () => {
  expect(() => requirePaperAllowance({ byAgent: 199, toMailbox: 4 })).not.toThrow()
  expect(() => requirePaperAllowance({ byAgent: 200, toMailbox: 0 })).toThrow()
  expect(() => requirePaperAllowance({ byAgent: 0, toMailbox: 5 })).toThrow()
})
