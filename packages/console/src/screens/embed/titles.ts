// What the ids in the address are called, so that a shared link shows names in its fields.
import { searchProposals, searchServices } from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'

type Ids = { proposal: string | undefined; service: string | undefined }

export async function titlesOf({ proposal, service }: Ids, signal: AbortSignal) {
  const [proposals, services] = await Promise.all([
    proposal ? searchProposals(connection, { ids: [proposal] }, { signal }) : undefined,
    service ? searchServices(connection, { ids: [service] }, { signal }) : undefined,
  ])
  return Object.fromEntries([
    ...(proposals?.items ?? []).map(({ id, title }) => [id, title]),
    ...(services?.items ?? []).map(({ id, name }) => [id, name]),
  ])
}
