// The one connection to the server: every screen calls through it.
import { connectStaff } from '@parvis/sdk/staff'

export const connection = connectStaff({ baseUrl: '' })

export class Refused extends Error {
  readonly code: string
  readonly status: number
  constructor(status: number, problem: { code?: string; detail?: string }) {
    super(problem.detail ?? String(status))
    this.code = problem.code ?? ''
    this.status = status
  }
}

export async function read<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  const answer = await fetch(`/v1/${path}`, { headers: { accept: 'application/json' }, signal })
  const body = await answer.json()
  if (!answer.ok) throw new Refused(answer.status, body)
  return body
}
