// A member of the team as answers name them.
import { z } from 'zod'

export const StaffRef = z.object({ id: z.string(), name: z.string() }).meta({ id: 'StaffRef' })
