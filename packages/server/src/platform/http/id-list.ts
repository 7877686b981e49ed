// Several ids in one parameter of an address.
import { z } from 'zod'

/** A comma-separated list of ids, at most `max`. */
export const idList = (max: number) =>
  z
    .string()
    .max(max * 101)
    .transform((value) => [...new Set(value.split(',').filter(Boolean))])
    .refine((ids) => ids.length <= max, { message: 'too_many' })
