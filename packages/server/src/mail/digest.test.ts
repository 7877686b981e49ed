// News wait for each other and leave once a day; each at once for who asks; nothing muted ever leaves.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { newsOf } from '../../testing/news.ts'
import { deliverDue } from './mail-worker.ts'

const hour = 3_600_000
const lea = 'lea@courriel.example'

describe.each(engines)('news on %s', (engine) => {
  const app = useApp(engine)
  const { join, happen, rejected, deliver, later } = newsOf(app)
  let id: string

  beforeEach(async () => {
    id = await join(lea)
  })
  const subjects = async () => (await app.mails.to(lea)).map(({ subject }) => subject)

  test('a first one leaves after a quarter of an hour, alone', async () => {
    await happen(rejected(id))
    expect(await deliverDue(app.deps)).toBe(0)
    expect(await deliver()).toBe(1)
    expect(await subjects()).toEqual(['Votre contribution n’a pas été retenue'])
  })

  test('several of the same moment are one mail, in their order', async () => {
    const moved = {
      kind: 'support.moved' as const,
      subject: proposals.open,
      participantId: id,
      data: { receipt: 'PV-1', kept: true, territory: null },
    }
    await happen(rejected(id, 'Premier mot.'), moved)
    await deliverDue(app.deps)
    await happen(rejected(id, 'Dernier mot.'))
    expect(await deliver()).toBe(1)
    const [mail, ...more] = await app.mails.to(lea)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('3 nouvelles de la consultation')
    expect(mail?.text).toMatch(
      /1\. [\s\S]*Premier mot[\s\S]*2\. [\s\S]*Payer le stationnement[\s\S]*3\. [\s\S]*Dernier mot/,
    )
    expect(mail?.html.match(/<h2>/g)).toHaveLength(3)
  })

  test('those that follow the same day wait for the next, together', async () => {
    await happen(rejected(id))
    await deliver()
    later(hour)
    await happen(rejected(id))
    later(hour)
    await happen(rejected(id))
    later(20 * hour)
    expect(await deliver()).toBe(0)
    later(2 * hour)
    expect(await deliverDue(app.deps)).toBe(1)
    expect(await subjects()).toEqual([
      'Votre contribution n’a pas été retenue',
      '2 nouvelles de la consultation',
    ])
  })

  test('each at once, for those who chose it', async () => {
    await app.db
      .insertInto('mail_settings')
      .values({ participant_id: id, rhythm: 'at_once' })
      .execute()
    await happen(rejected(id), rejected(id))
    expect(await deliverDue(app.deps)).toBe(2)
  })

  test('what is muted is not told; muted while it waits, neither', async () => {
    const mute = (topic: string) =>
      app.db
        .insertInto('mail_mutes')
        .values({ participant_id: id, topic, since: '2026-02-01T00:00:00.000Z' })
        .execute()
    await happen(rejected(id))
    await deliverDue(app.deps)
    await mute('contribution')
    await happen(rejected(id))
    expect(await deliver()).toBe(0)
    later(48 * hour)
    expect(await deliver()).toBe(0)
    expect(await subjects()).toEqual([])
    const [mail] = await app.db.selectFrom('outgoing_mails').select('state').execute()
    expect(mail?.state).toBe('dropped')
  })

  test('what happens while a mail is being sent goes into the next', async () => {
    await happen(rejected(id, 'Avant.'))
    await deliverDue(app.deps)
    later(hour)
    const send = async (mail: Parameters<typeof app.deps.mailer.send>[0]) => {
      await happen(rejected(id, 'Pendant.'))
      await deliverDue(app.deps)
      await app.deps.mailer.send(mail)
    }
    await deliverDue({ ...app.deps, mailer: { ...app.deps.mailer, send } })
    later(25 * hour)
    await deliver()
    const texts = (await app.mails.to(lea)).map(({ text }) => text)
    expect(texts.map((text) => [text.includes('Avant.'), text.includes('Pendant.')])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
