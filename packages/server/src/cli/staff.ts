// Commands about the team: its first administrator, invitations, roles, suspensions, tokens.

import { parseArgs } from 'node:util'
import { byCommand } from '../people/staff/author.ts'
import { changeRoles, invite, inviteAgain, restore, suspend } from '../people/staff/change.ts'
import { invitationLink } from '../people/staff/invitation-link.ts'
import { listMembers } from '../people/staff/list.ts'
import { addMember } from '../people/staff/members.ts'
import { findMember, hasAdministrator } from '../people/staff/store.ts'
import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { type StaffRole, staffRoles } from '../platform/http/team.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

type Told = (args: string[], deps: Deps) => Promise<string>

const roleList = `Roles: ${staffRoles.join(', ')}.`

/** The way in for someone whom nobody can invite yet: asked for twice when somebody can. */
export const firstAdministrator: Told = async (args, deps) => {
  const although = '--although-there-is-one'
  const [name = '', ...more] = args.filter((one) => one !== although)
  if (!name || name.startsWith('-') || more.length > 0) {
    throw new CommandFault(`Usage: parvis first-administrator NAME [${although}]`)
  }
  const { database, config, clock } = deps
  const roles: StaffRole[] = ['administrator']
  const made = await act(deps, 'first-administrator', async () =>
    retried(database.db, async (trx) => {
      await database.hold(trx, 'staff administrators')
      if (!args.includes(although) && (await hasAdministrator(trx))) {
        throw new CommandFault(
          `Une administratrice ou un administrateur existe déjà (voir « parvis staff-list ») et peut vous inviter. Si personne n’a plus accès, ajoutez ${although}.`,
        )
      }
      return invite(trx, freshOf(deps), { name, roles, author: byCommand(clock) })
    }),
  )
  return invitation(config, made, name)
}

export const inviteMember: Told = async (args, deps) => {
  const [name = '', ...given] = args
  const roles = rolesOf(given)
  if (!name || !roles) throw new CommandFault(`Usage: parvis staff-invite NAME ROLE…  ${roleList}`)
  const author = byCommand(deps.clock)
  const made = await act(deps, 'staff-invite', () =>
    retried(deps.database.db, (trx) => invite(trx, freshOf(deps), { name, roles, author })),
  )
  return invitation(deps.config, made, name)
}

export const inviteMemberAgain: Told = async ([id = ''], deps) => {
  const { name, version, author } = await known(id, deps, 'staff-invite-again MEMBER-ID')
  const made = await act(deps, 'staff-invite-again', () =>
    retried(deps.database.db, (trx) => inviteAgain(trx, freshOf(deps), { id, version, author })),
  )
  return invitation(deps.config, made, name)
}

export const giveRoles: Told = async ([id = '', ...given], deps) => {
  const roles = rolesOf(given)
  if (!roles) throw new CommandFault(`Usage: parvis staff-roles MEMBER-ID ROLE…  ${roleList}`)
  const { name, version, author } = await known(id, deps, 'staff-roles MEMBER-ID ROLE…')
  await act(deps, 'staff-roles', () =>
    retried(deps.database.db, (trx) =>
      changeRoles(trx, deps.database, { id, version, roles, author }),
    ),
  )
  return `${name} : ${roles.join(', ')}.`
}

export const suspendMember: Told = async ([id = ''], deps) => {
  const { name, version, author } = await known(id, deps, 'staff-suspend MEMBER-ID')
  await act(deps, 'staff-suspend', () =>
    retried(deps.database.db, (trx) => suspend(trx, deps.database, { id, version, author })),
  )
  return `${name} : accès suspendu, sessions et jetons fermés.`
}

export const restoreMember: Told = async ([id = ''], deps) => {
  const { name, version, author } = await known(id, deps, 'staff-restore MEMBER-ID')
  await act(deps, 'staff-restore', () =>
    retried(deps.database.db, (trx) => restore(trx, { id, version, author })),
  )
  return `${name} : accès rétabli.`
}

export const listTeam: Told = async (_, { database, clock }) => {
  const members = await listMembers(database.db, clock().toISOString())
  return members
    .map(({ id, name, state, roles }) => [id, state.padEnd(9), name, roles.join(' ')].join('  '))
    .join('\n')
}

/** For a program: prints its token once; only the digest is kept. */
export const addProgram: Told = async (args, deps) => {
  const options = { dangerous: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [name = '', ...given] = positionals
  const roles = rolesOf(given)
  if (!name || !roles) {
    throw new CommandFault(`Usage: parvis staff-add NAME ROLE… [--dangerous]  ${roleList}`)
  }
  const { database, clock, ids, secrets } = deps
  const tools = { db: database.db, now: clock(), uuid: ids.uuid, token: secrets.token }
  const isDangerous = values.dangerous === true
  const { member, token, expiresAt } = await act(deps, 'staff-add', () =>
    addMember(tools, { name, roles, isDangerous }),
  )
  return `${member.name} (${member.id})\nToken, shown once, until ${expiresAt}:\n${token}`
}

export async function runStaff(command: Told) {
  await withDeps(async (deps) => {
    console.log(await command(process.argv.slice(3), deps))
  })
}

const freshOf = ({ ids, secrets }: Deps) => ({ uuid: ids.uuid, token: secrets.token })

function rolesOf(given: string[]) {
  const roles = staffRoles.filter((role) => given.includes(role))
  return roles.length > 0 && roles.length === new Set(given).size ? roles : undefined
}

async function known(id: string, { database, clock }: Deps, usage: string) {
  if (!id) throw new CommandFault(`Usage: parvis ${usage}`)
  const member = await findMember(database.db, id)
  if (!member) throw new CommandFault(wordRefusal('staff_member_not_found'))
  return { ...member, author: byCommand(clock) }
}

/** In the log, under nobody's name; a refusal is told in words. */
async function act<Result>(deps: Deps, command: string, work: () => Promise<Result>) {
  const told = { staffId: null, operation: `parvis ${command}`, object: null, requestId: null }
  try {
    return await deps.recordAct(told, work)
  } catch (error) {
    throw error instanceof Refusal ? new Error(wordRefusal(error.code, error.facts)) : error
  }
}

type Made = { id: string; token: string; expiresAt: string }

function invitation(config: Deps['config'], { id, token, expiresAt }: Made, name: string) {
  const link = invitationLink(config, token)
  return `${name} (${id})\nLien d’invitation, montré cette seule fois, à usage unique, jusqu’au ${expiresAt} :\n${link}`
}
