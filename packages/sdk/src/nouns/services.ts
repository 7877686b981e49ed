// Services: the catalogue of digital public services.
import type { CallOptions, Connection } from '../connect.ts'
import { pages } from '../pages.ts'
import type { Service, ServiceDetail, ServicePage } from '../types.ts'

export type ServiceQuery = {
  /** Words to find, 100 characters at most. */
  q?: string
  stage?: Service['stage']
  /** These services only, 100 at most; unknown ids are left out. */
  ids?: readonly string[]
  cursor?: string
  /** Items a page, 1 to 100. Default: 20. */
  limit?: number
}

export const services = (connection: Connection) => ({
  /**
   * The catalogue, by name: await for a page of 20 with `total` and `next`, `for await` for all. Budgets
   * are in cents of euro. Refused with `invalid_input`.
   * @example const { items } = await client.services.list({ stage: 'acceleration' })
   */
  list: (query?: ServiceQuery, options?: CallOptions) =>
    pages((cursor) =>
      connection.send<ServicePage>(
        { path: 'services', query: { ...query, ...(cursor && { cursor }) } },
        options,
      ),
    ),

  /**
   * One service with its whole life: stages, deployments, measures. Refused with `service_not_found`.
   * @example const { stage, impact } = await client.services.get('aides-territoires')
   */
  get: (id: string, options?: CallOptions) =>
    connection.send<ServiceDetail>({ path: `services/${encodeURIComponent(id)}` }, options),
})
