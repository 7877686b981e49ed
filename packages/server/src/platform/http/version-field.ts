// The version that a change is made on: whoever saw an older one is told.
import { z } from 'zod'

export const version = z.int().min(1).max(2_000_000_000).describe('The version that was read')
