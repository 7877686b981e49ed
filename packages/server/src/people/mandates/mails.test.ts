// Whoever gets, loses or is refused a mandate is told by mail, in words, and of nothing else.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { endMandate, restoreMandate } from '../../../testing/mandates-of-team.ts'
import { joinTeam } from '../../../testing/team.ts'
import { deliverDue } from '../../mail/mail-worker.ts'

const caen = 'commune-14118'

describe.each(engines)('mails of mandates on %s', (engine) => {
  const app = useApp(engine)

  async function arrived() {
    const visitor = app.visitor()
    await visitor.toSupport(proposals.open, mailboxes.resident)
    const team = await joinTeam(app, ['moderator'])
    const person = await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()
    app.mails.forget()
    return { visitor, team, pair: { participantId: person.id, territoryId: caen } }
  }
  async function told() {
    await deliverDue(app.deps)
    const mails = await app.mails.to(mailboxes.resident)
    app.mails.forget()
    return mails
  }

  test('granted, ended and restored by the team', async () => {
    const { team, pair } = await arrived()
    const grant = { email: mailboxes.resident, territoryId: caen, reason: 'Arrêté lu.' }
    await team.post('/v1/staff/mandates', grant)
    const [granted] = await told()
    expect(granted?.subject).toBe('Vous pouvez agir au nom d’une collectivité')
    expect(granted?.text).toContain('Caen (Calvados), par décision de l’équipe')
    expect(granted?.text).toContain('15 février 2027')
    expect(granted?.text).toContain('http://parvis.localhost/mon-espace')
    expect(granted?.text).not.toContain('Arrêté')
    await endMandate(team, { ...pair, reason: 'A quitté la mairie.' })
    const [ended] = await told()
    expect(ended?.text).toContain('L’équipe a mis fin à votre habilitation.')
    expect(ended?.text).toContain(`/mon-espace/habilitation/${caen}`)
    await restoreMandate(team, pair)
    expect((await told()).map(({ subject }) => subject)).toEqual([
      'Vous pouvez de nouveau agir au nom d’une collectivité',
    ])
  })

  test('a verification that the team dismisses, and one that it upholds', async () => {
    const { visitor, team } = await arrived()
    const page = await visitor.open(`/mon-espace/habilitation/${caen}`)
    await visitor.submit(page, /\/equipe$/, { message: 'Adjointe, standard de la mairie.' })
    const [{ id }] = (await team.get('/v1/staff/cases')).body.items
    const decide = async (decision: string) => {
      const { version } = (await team.get(`/v1/staff/cases/${id}`)).body
      const body = { decision, reason: 'Inconnue au standard.', version }
      expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
      return told()
    }
    const [dismissed] = await decide('dismiss')
    expect(dismissed?.subject).toBe('Votre droit d’agir n’a pas pu être vérifié')
    expect(dismissed?.text).not.toContain('Inconnue')
    expect(await decide('reopen')).toEqual([])
    expect((await decide('uphold')).map(({ subject }) => subject)).toEqual([
      'Vous pouvez agir au nom d’une collectivité',
    ])
  })

  test('one that is given up, since somebody else may have done it', async () => {
    const { visitor, team } = await arrived()
    const grant = { email: mailboxes.resident, territoryId: caen, reason: 'Arrêté lu.' }
    await team.post('/v1/staff/mandates', grant)
    await told()
    await visitor.submit(await visitor.open(`/mon-espace/habilitation/${caen}/fin`), /\/fin$/)
    const [mail] = await told()
    expect(mail?.text).toContain('Vous avez mis fin à votre habilitation.')
    expect(mail?.text).toContain('Ce message concerne votre droit d’agir')
  })
})
