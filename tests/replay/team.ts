// The team's programs: each member has a token that the CLI made, and uses the staff operations.
import type { Commands, World } from './world.ts'

export type Team = ReturnType<typeof createTeam>
export type Member = Team[keyof Team]

const members = {
  administrator: ['Dominique Petit', 'administrator'],
  moderator: ['Camille Roux', 'moderator'],
  otherModerator: ['Claude Faure', 'moderator'],
  secretary: ['Alix Blanc', 'committee_secretary'],
  dinum: ['Hugo Marin', 'committee_member'],
  amrf: ['Andrée Lenoir', 'committee_member'],
  editor: ['Sacha Morel', 'catalogue_editor'],
  auditor: ['Noa Garnier', 'auditor'],
} as const

type Name = keyof typeof members
export type Tokens = Record<Name, Known>
type Known = { id: string; token: string }

/** `staff-add` prints the token once. */
export async function addTeam({ run }: Commands) {
  const tokens = await Promise.all(
    Object.entries(members).map(async ([key, [name, role]]) => {
      const said = await run('staff-add', name, role, '--dangerous')
      const [, id] = /\(([\w-]+)\)/.exec(said) ?? []
      const [token] = /^st_\S+$/m.exec(said) ?? []
      if (!id || !token) throw new Error(`staff-add printed no token for ${name}.`)
      return [key, { id, token }] as const
    }),
  )
  return Object.fromEntries(tokens) as Tokens
}

export function createTeam({ request }: Pick<World, 'request'>, known: Tokens) {
  const memberWith = ({ id, token }: Known) => {
    async function send(path: string, init: RequestInit) {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
      const answer = await request(`/v1/staff/${path}`, { ...init, headers })
      // biome-ignore lint/suspicious/noExplicitAny: the operations' shapes are the server's to keep
      return { status: answer.status, body: (await answer.json()) as any }
    }
    async function must(path: string, init: RequestInit) {
      const { status, body } = await send(path, init)
      if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(body)}`)
      return body
    }
    return {
      id,
      get: (path: string) => must(path, { method: 'GET' }),
      post: (path: string, body: unknown) =>
        must(path, { method: 'POST', body: JSON.stringify(body) }),
      /** The refusal's code that this operation answers. */
      async refused(path: string, body: unknown): Promise<string> {
        const answer = await send(path, { method: 'POST', body: JSON.stringify(body) })
        return answer.status < 300 ? 'done' : answer.body.code
      },
    }
  }
  return Object.fromEntries(
    Object.entries(known).map(([name, one]) => [name, memberWith(one)]),
  ) as Record<Name, ReturnType<typeof memberWith>>
}
