// The team ends and restores mandates as a screen does: as it has read them just before.
type Answer = { status: number; body: { items: Read[]; code?: string } }
type Read = { participantId: string; version: string }
type Team = {
  get: (path: string) => Promise<{ body: { items: Read[] } }>
  post: (path: string, body: object) => Promise<Answer>
}
type Pair = { participantId: string; territoryId: string }

async function versionOf(team: Team, { participantId, territoryId }: Pair) {
  const { body } = await team.get(`/v1/staff/mandates?territory=${territoryId}`)
  return body.items.find((one) => one.participantId === participantId)?.version ?? null
}

export const endMandate = async (team: Team, end: Pair & { reason: string }) =>
  team.post('/v1/staff/mandates/end', { ...end, version: await versionOf(team, end) })

export const restoreMandate = async (team: Team, pair: Pair) =>
  team.post('/v1/staff/mandates/restore', { ...pair, version: await versionOf(team, pair) })
