// `parvis first-administrator`, `staff-invite` and the others: what they print, refuse and write.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { joinTeam } from '../../testing/team.ts'
import {
  addProgram,
  firstAdministrator,
  giveRoles,
  inviteMember,
  inviteMemberAgain,
  listTeam,
  restoreMember,
  suspendMember,
} from './staff.ts'

const idIn = (said: string) => /\(([\w-]+)\)/.exec(said)?.[1] ?? ''

describe.each(engines)('commands about the team on %s', (engine) => {
  const app = useApp(engine)
  const log = () =>
    app.db.selectFrom('staff_log').select(['operation', 'staff_id']).orderBy('at').execute()

  test('the first administrator gets a link; a second is asked for twice', async () => {
    const said = await firstAdministrator(['Dominique Petit'], app.deps)
    expect(said).toMatch(
      /\nhttp:\/\/parvis\.localhost\/equipe\/invitation\?suite=console#[\w-]{43}$/,
    )
    await expect(firstAdministrator(['Camille'], app.deps)).rejects.toThrow('existe déjà')
    const again = ['Camille', '--although-there-is-one']
    expect(await firstAdministrator(again, app.deps)).toContain('/equipe/invitation?suite=console#')
    expect(await log()).toEqual(
      Array(2).fill({ operation: 'parvis first-administrator', staff_id: null }),
    )
    await expect(firstAdministrator([], app.deps)).rejects.toThrow('Usage')
  })

  test('asked for by several at the same moment, there is one first administrator', async () => {
    const names = Array.from({ length: 8 }, (_, at) => `Camille ${at}`)
    // Each with a connection that is open already: while one opens, another would be done.
    await Promise.all(names.map(() => listTeam([], app.deps)))
    const asked = names.map((name) => firstAdministrator([name], app.deps))
    const states = (await Promise.allSettled(asked)).map(({ status }) => status)
    expect(states.filter((state) => state === 'fulfilled')).toHaveLength(1)
    expect((await listTeam([], app.deps)).match(/Camille/g)).toHaveLength(1)
  })

  test('a member is invited, given roles, suspended, restored and invited again', async () => {
    await joinTeam(app, ['administrator'])
    const id = idIn(await inviteMember(['Noa Garnier', 'auditor'], app.deps))
    expect(await giveRoles([id, 'moderator', 'auditor'], app.deps)).toBe(
      'Noa Garnier : moderator, auditor.',
    )
    expect(await suspendMember([id], app.deps)).toContain('suspendu')
    await expect(inviteMemberAgain([id], app.deps)).rejects.toThrow('suspendu')
    expect(await listTeam([], app.deps)).toContain(`${id}  suspended  Noa Garnier`)
    await restoreMember([id], app.deps)
    expect(await inviteMemberAgain([id], app.deps)).toContain('/equipe/invitation?suite=console#')
    expect((await log()).map(({ operation }) => operation)).toContain('parvis staff-suspend')
    await expect(suspendMember(['personne'], app.deps)).rejects.toThrow('équipe')
    await expect(inviteMember(['Noa', 'king'], app.deps)).rejects.toThrow('Usage')
  })

  test('the last administrator stays, from here too', async () => {
    const { id } = await joinTeam(app, ['administrator'])
    await expect(suspendMember([id], app.deps)).rejects.toThrow('dernière')
    await expect(giveRoles([id, 'auditor'], app.deps)).rejects.toThrow('dernière')
  })

  test('a program gets a token; one for dangerous acts lasts twelve hours', async () => {
    expect(await addProgram(['Export', 'auditor'], app.deps)).toContain('2026-05-16')
    const said = await addProgram(['Nuit', 'moderator', '--dangerous'], app.deps)
    expect(said).toMatch(/until 2026-02-15T22:00:00\.000Z:\nst_[\w-]{43}$/)
    await expect(addProgram(['Sans rôle'], app.deps)).rejects.toThrow('Usage')
  })
})
