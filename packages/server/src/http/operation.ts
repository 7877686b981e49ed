// An operation of the public API as plain data: what it takes, what it answers, what it may refuse.
import type { z } from 'zod'
import type { RefusalCode } from '../refusal.ts'

export type Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  id: string
  method: 'get' | 'post'
  path: `/${string}`
  summary: string
  tag: string
  params?: Params
  query?: Query
  body?: Body
  output: Output
  status?: 200 | 201
  refusals: RefusalCode[]
  /** Seconds a shared cache may keep the answer; left out, the answer is never stored. */
  cacheSeconds?: number
  /** `any`: readable from every origin. `registered`: only from the origins of the site whose key is given. */
  origins: 'any' | 'registered'
}

export function operation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Output extends z.ZodType,
>(definition: Operation<Params, Query, Body, Output>) {
  return definition
}
