// Several values of one thing in a query, parted by commas: any of them.
import { z } from 'zod'

export function several<Schema extends z.ZodType>(one: Schema, most = 50) {
  const parted = (given: unknown) => (typeof given === 'string' ? given.split(',') : given)
  return z.preprocess(parted, z.array(one).min(1).max(most)).optional()
}
