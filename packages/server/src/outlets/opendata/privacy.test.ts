// Canaries: personal data in every table that has some, looked for in every dataset and format.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam } from '../../../testing/team.ts'
import { datasets } from './datasets.ts'
import { formatNames } from './formats.ts'
import { validated } from './test-validated.ts'

const canary = {
  name: 'Canari Personne-à-Contacter',
  note: 'canari-note-interne',
  recusal: 'canari-raison-du-deport',
}

describe.each(engines)('what leaves as open data on %s', (engine) => {
  const app = useApp(engine)

  /** Everyone acts once, so that each kind of personal data is stored. */
  async function everyoneActs() {
    const as = (territory: string) => ({ 'au-nom-de': territory })
    await app.visitor().support(proposals.open, mailboxes.caen, as('commune-14118'))
    for (let at = 0; at < 6; at += 1)
      await app.visitor().support(proposals.open, `habitant-canari-${at}@courriel.example`, {})
    const asReferent = { 'contact-nom': canary.name }
    const referent = app.visitor()
    const page = await referent.toReferent(proposals.kept, mailboxes.caen, {
      co: '1',
      'co-construire': 'oui',
    })
    await referent.confirm(page, { 'au-nom-de': 'commune-14118', ...asReferent })
    expect(await app.db.selectFrom('referents').selectAll().execute()).toHaveLength(1)
    const team = await joinTeam(app, ['moderator'])
    await team.post('/v1/staff/contributions/c-groupee/note', { text: canary.note })
    const committee = await committeeOf(app)
    const id = await committee.open('proposals', [proposals.open])
    const recused = { itemId: proposals.open, memberId: 'adf', reason: canary.recusal }
    expect((await committee.act(id, 'recuse', recused)).status).toBe(200)
    const votes = { for: 2, against: 0, abstention: 0 }
    const decision = { ...keep(proposals.open), votes }
    expect((await committee.act(id, 'decide', decision)).status).toBe(200)
    expect((await committee.act(id, 'publish')).status).toBe(200)
    await app.db
      .updateTable('contributions')
      .set({ participant_id: 'participant-canari', evidence: 'official_address' })
      .execute()
    return id
  }

  test('no address, name, phone, identifier, receipt or note is in any file', async () => {
    await everyoneActs()
    const people = await app.db.selectFrom('participants').select('id').execute()
    const receipts = await app.db.selectFrom('supports').select('receipt').execute()
    expect(people.length).toBeGreaterThan(5)
    const secrets = [
      'courriel.example',
      mailboxes.caen,
      '@',
      'participant-canari',
      ...Object.values(canary),
      'participant:',
      'PV-',
      site.key,
      ...people.map(({ id }) => id),
      ...receipts.map(({ receipt }) => receipt),
    ]
    for (const { id } of datasets) {
      for (const format of formatNames) {
        const text = await (await app.request(`/v1/open-data/${id}.${format}`)).text()
        for (const secret of secrets) {
          if (text.includes(secret)) throw new Error(`${id}.${format} holds "${secret}".`)
        }
      }
    }
  })

  test('a validator of Table Schema takes each file: headings, types, words, what is always filled in, keys', async () => {
    await everyoneActs()
    expect(await validated(app)).toEqual([])
  })
})
