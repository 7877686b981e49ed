// server: operations of the team. Printed from the server's contract by `npm run contract`: do not edit.
import type { CallOptions } from '../../connect.ts'
import type { StaffCall, StaffConnection } from '../connect.ts'
import type {
  ServerState,
} from './types.ts'

export type GetServerStateRefusal = never

/**
 * Its version, how it is, and what its environment says: no secret is in it.
 * For: administrator, auditor.
 */
export const getServerState = (
  connection: StaffConnection,
  options?: CallOptions,
): StaffCall<ServerState, GetServerStateRefusal> =>
  connection.read('staff/server', undefined, options)
