// Erasing an account while something is done with its address: before or after, and nothing is left.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { crossing } from '../../../testing/crossing.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { confirmPaper, enterPaper } from '../../../testing/paper.ts'
import { tracesOf } from '../../../testing/traces.ts'
import type { Trx } from '../../platform/db/database.ts'
import { eraseAccount } from './erase.ts'

const email = 'jeanne@courriel.example'
const app = useApp('postgres')

const idOf = async (address: string) => {
  const index = app.deps.secrets.digest('mailbox', address)
  const people = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
  return (await people.executeTakeFirst())?.id
}

/** Known by what she handed in on paper only: she never signed in. */
async function known() {
  await confirmPaper(app, mailboxes.caenByDomain, { to: email })
  return (await idOf(email)) ?? '?'
}

const erase = (participantId: string) => () =>
  eraseAccount(app.deps, { participantId, withTexts: false, cause: 'inactive' })

/** Stops the erasing late: when the account itself goes. */
const holdErasing = (trx: Trx) => sql`lock table participants in share mode`.execute(trx)

test('who asks twice is erased once, and told once', async () => {
  const id = await known()
  const came = await crossing(app.db, holdErasing, [erase(id), erase(id)])
  expect(came).toMatchObject([{ value: { email } }, { value: undefined }])
  const told = app.db.selectFrom('events').select('seq').where('kind', '=', 'account.erased')
  expect(await told.execute()).toHaveLength(1)
})

test('who moves to another mailbox meanwhile is told there', async () => {
  const id = await known()
  const { database, secrets } = app.deps
  const holdMailbox = (trx: Trx) => database.hold(trx, secrets.lockName('mailbox', email))
  const moved = { email_sealed: secrets.seal('ailleurs@courriel.example') }
  const move = () => app.db.updateTable('participants').set(moved).where('id', '=', id).execute()
  const [erased] = await crossing(app.db, holdMailbox, [erase(id), move])
  expect(erased).toMatchObject({ value: { email: 'ailleurs@courriel.example' } })
})

describe('who signs in', () => {
  async function typed() {
    const visitor = app.visitor()
    const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
      courriel: email,
    })
    const code = await app.mails.codeFor(email)
    return { visitor, signIn: () => visitor.submit(asked, /\/verification$/, { code }) }
  }

  test('before it is erased with the rest', async () => {
    const id = await known()
    const { visitor, signIn } = await typed()
    const visit = { participant_id: id, language: 'fr' as const, verified_at: '' }
    const holdSignIn = (trx: Trx) => trx.insertInto('participant_visits').values(visit).execute()
    const came = await crossing(app.db, holdSignIn, [signIn, erase(id)])
    expect(came).toMatchObject([{ value: { status: 200 } }, { value: { email } }])
    expect(await tracesOf(app.db, [id])).toEqual([])
    expect((await visitor.open('/mon-espace')).text).toContain('identifiez-vous')
  })

  test('after it asks for another code', async () => {
    const id = await known()
    const { visitor, signIn } = await typed()
    const came = await crossing(app.db, holdErasing, [erase(id), signIn])
    expect(came).toMatchObject([{ value: { email } }, { value: { status: 422 } }])
    expect(await tracesOf(app.db, [id])).toEqual([])
    expect((await visitor.open('/mon-espace')).text).toContain('identifiez-vous')
  })
})

describe('what is entered from paper', () => {
  const authors = async () => {
    const rows = app.db.selectFrom('contributions').select('participant_id')
    const found = await rows.where('on_behalf', '=', 1).execute()
    return found.map(({ participant_id }) => participant_id)
  }

  test('before it is erased with the rest', async () => {
    const id = await known()
    const { finish } = await enterPaper(app, mailboxes.caen, { to: email })
    const mandate = { participant_id: (await idOf(mailboxes.caen)) ?? '?', granted_at: '' }
    const holdEntering = (trx: Trx) =>
      trx
        .insertInto('mandates')
        .values({ ...mandate, territory_id: 'commune-14118', evidence: 'official_address' })
        .execute()
    const came = await crossing(app.db, holdEntering, [finish, erase(id)])
    expect(came).toMatchObject([{ value: { status: 200 } }, { value: { email } }])
    expect(await tracesOf(app.db, [id])).toEqual([])
    expect(await authors()).toEqual([null, null])
  })

  test('after it is someone new’s', async () => {
    const id = await known()
    const { finish } = await enterPaper(app, mailboxes.caen, { to: email })
    const came = await crossing(app.db, holdErasing, [erase(id), finish])
    expect(came).toMatchObject([{ value: { email } }, { value: { status: 200 } }])
    expect(await tracesOf(app.db, [id])).toEqual([])
    const later = await idOf(email)
    expect((await authors()).toSorted()).toEqual([later, null].toSorted())
    expect(later).toBeDefined()
  })
})
