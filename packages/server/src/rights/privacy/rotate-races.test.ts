// While a secret is replaced, two processes make different indexes of one text: no unique key sees
// that two people of the same moment are one.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { TestApp } from '../../../testing/app.ts'
import { crossing } from '../../../testing/crossing.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { useTwoProcesses } from '../../../testing/two-processes.ts'
import { codeMail } from '../../mail/code-mail.ts'
import { linkMailbox } from '../../people/participants/link-mailbox.ts'
import { sendCode } from '../../people/participants/sign-in.ts'
import { signInByIdentity } from '../../people/providers/sign-in.ts'
import type { Trx } from '../../platform/db/database.ts'

const before = 'the-secret-before-which-is-long-enough'
const after = 'the-secret-after-which-is-long-enough'
const both = useTwoProcesses({
  here: { APP_SECRET: before, APP_SECRET_OTHERS: after },
  there: { APP_SECRET: after, APP_SECRET_OTHERS: before },
})

const mailbox = 'lea.dupont@courriel.example'
const asker = { subjects: [], isProved: true }

/** Whoever is to be written waits; what is there is read meanwhile. */
const holdPeople = (trx: Trx) => sql`lock table participants in share mode`.execute(trx)
const people = () => both.here.db.selectFrom('participants').selectAll().orderBy('id').execute()

async function arrive({ deps }: TestApp, subject: string) {
  return signInByIdentity(deps, {
    provider: 'france_connect',
    language: 'fr',
    arrival: {
      issuer: 'https://fc.example',
      subject,
      email: `${subject}@courriel.example`,
      siren: undefined,
      idToken: 'jeton',
    },
    browser: { device: 'Firefox', previousHash: '' },
  })
}

test('someone new who comes from a provider to both is one person', async () => {
  const { here, there } = both
  const came = await crossing(here.db, holdPeople, [
    () => arrive(here, 'lea'),
    () => arrive(there, 'lea'),
  ])
  expect(came.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await people()).toHaveLength(1)
  expect(await here.db.selectFrom('identities').selectAll().execute()).toHaveLength(1)
})

function later(minutes: number) {
  const now = new Date(both.here.clock.now.getTime() + minutes * 60_000)
  for (const { clock } of Object.values(both)) clock.now = now
}

/** A code asked for here and, as late as one must wait, one asked for there. */
async function codes(ask: (app: TestApp) => Promise<{ challenge: string }>) {
  const [here, there] = [both.here, both.there]
  const code = async (app: TestApp) => {
    const { challenge } = await ask(app)
    return { challenge, typed: await app.mails.codeFor(mailbox), asker }
  }
  const first = await code(here)
  later(2)
  return [first, await code(there)] as const
}

const withMailbox = async () => {
  const indexes = both.here.deps.secrets.digests('mailbox', mailbox)
  return (await people()).filter(({ email_index }) => indexes.includes(email_index ?? ''))
}

test('a mailbox that two people add to their identities joins them', async () => {
  const { here, there } = both
  const [lea, leo] = [await arrive(here, 'lea'), await arrive(there, 'leo')]
  const intentId = 'mon-espace'
  const compose = codeMail('fr')
  const [one, other] = await codes(({ deps }) =>
    sendCode(deps, { email: mailbox, intentId, compose, asker }),
  )
  const added = await crossing(here.db, holdPeople, [
    () => linkMailbox(here.deps, { ...one, intentId }, { ...lea, email: mailbox }),
    () => linkMailbox(there.deps, { ...other, intentId }, { ...leo, email: mailbox }),
  ])
  expect(added.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await people()).toHaveLength(1)
  expect(await withMailbox()).toMatchObject([{ id: leo.participantId }])
  const identities = here.db.selectFrom('identities').select('participant_id').execute()
  expect(await identities).toEqual([
    { participant_id: leo.participantId },
    { participant_id: leo.participantId },
  ])
})

test('a mailbox that two people move to is the first one’s', async () => {
  const { here, there } = both
  const moving = async (app: TestApp, email: string) => {
    const visitor = await signInToSpace(app, email)
    const page = await visitor.open('/mon-espace/corriger')
    const asked = await visitor.submit(page, /\/adresse$/, { courriel: mailbox })
    const code = await app.mails.codeFor(mailbox)
    return () => visitor.submit(asked, /\/adresse\/verification$/, { code })
  }
  const first = await moving(here, 'lea@courriel.example')
  later(2)
  const second = await moving(there, 'leo@courriel.example')
  const moved = await crossing(here.db, holdPeople, [first, second])
  expect(moved).toMatchObject([{ value: { status: 200 } }, { value: { status: 409 } }])
  expect(await people()).toHaveLength(2)
  expect(await withMailbox()).toHaveLength(1)
})
