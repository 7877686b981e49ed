// A kind of event needs its entry alone: one that no other file knows goes to every mailbox and endpoint it may.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startApp } from '../../testing/app.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { newsOf } from '../../testing/news.ts'
import { mailTeam, mailTownHalls } from '../../testing/outbox.ts'
import { changeOf } from '../outlets/changes/read.ts'
import { isPublicKind, publicEvent } from '../outlets/webhooks/public-event.ts'
import { eventsAfter } from '../platform/events/journal.ts'
import { entries } from './catalogue.ts'
import { type Entry, receipt } from './entry.ts'
import { deliverDue } from './mail-worker.ts'
import { proposal } from './places.ts'
import type { About, Said } from './words.ts'

type Rang = { times: number; secret: string; territoryId: string }

const said =
  (heading: string) =>
  (told: About<Rang>): Said => ({
    heading,
    paragraphs: [`${told.event.data.times} × ${told.title}`],
    link: { text: 'Voir', url: told.url },
  })

/** What proposals with bells would have in `mail/catalogue/`, and nowhere else. */
const rang: Entry<Rang> = {
  mail: {
    ...receipt(proposal),
    fr: said('La cloche a sonné'),
    en: said('The bell rang'),
  },
  webhook: { fields: { times: z.int() } },
  townHall: 'Sonnerie d’une cloche',
  team: ({ data }) => `La cloche a sonné ${data.times} fois.`,
}

beforeAll(() => void Object.assign(entries, { 'proposal.rang': rang }))
afterAll(() => void Reflect.deleteProperty(entries, 'proposal.rang'))

test('its entry takes it to each mailbox, a town hall, the team, its screens and webhooks', async () => {
  const team = 'equipe@incubateur.example'
  const app = await startApp('sqlite', { env: { TEAM_EMAIL: team } })
  try {
    await app.reset()
    const news = newsOf(app)
    const people = {
      fr: await news.join('lou@courriel.example', 'fr'),
      en: await news.join('zoe@courriel.example', 'en'),
    }
    await mailTeam(app.deps)
    const data: Rang = { times: 3, secret: 'canari', territoryId: 'commune-14118' }
    const rang = (participantId: string) => ({
      kind: 'proposal.rang' as never,
      subject: proposals.open,
      participantId,
      data,
    })
    await news.happen(rang(people.fr), rang(people.en))
    await deliverDue(app.deps)
    await mailTownHalls(app.deps)
    expect(await mailTeam(app.deps)).toBe(2)
    const mails = (await app.mails.all()).map(({ to, subject, text }) => [to, subject, text])
    expect(mails.sort(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      [team, 'À faire : 2 demandes', expect.stringContaining('a sonné 3 fois')],
      ['lou@courriel.example', 'La cloche a sonné', expect.stringMatching(/3 × Payer le station/)],
      [
        mailboxes.caen,
        expect.stringMatching(/^2 actes au nom de/),
        expect.stringContaining('Sonnerie d’une cloche'),
      ],
      ['zoe@courriel.example', 'The bell rang', expect.stringContaining(`/propositions/`)],
    ])
    expect(isPublicKind('proposal.rang')).toBe(true)
    const [event] = (await eventsAfter(app.db, 0, 100)).filter(
      ({ subject }) => subject === proposals.open,
    )
    expect(event && publicEvent(event, { isShown: true })).toMatchObject({ type: 'proposal.rang' })
    const byItself = { staff_id: null, member: null, member_name: null }
    const line = { ...byItself, entry: null, operation: null, changes: null }
    expect(event && changeOf({ ...event, ...line })?.objects).toEqual([
      { kind: 'proposal', id: proposals.open, version: null },
    ])
    const told = event && publicEvent(event, { isShown: true })?.data
    expect(told).toEqual({ sequence: expect.any(Number), subject: proposals.open, times: 3 })
  } finally {
    await app.close()
  }
})
