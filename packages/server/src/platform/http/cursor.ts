// Where a page of a list starts, as a query of the API gives it.

import { z } from 'zod'

/**
 * A list in the order of texts has such a text in its cursors: title and summary of a proposal are
 * 450 characters, each up to three bytes, then base64.
 */
export const cursor = z.string().max(2500).optional()

/** How many rows come before the page, instead of a cursor: for a list where one may go anywhere. */
export const offset = z.coerce
  .number()
  .int()
  .min(0)
  .max(10_000_000)
  .optional()
  .describe('How many come before the page, instead of a cursor')
