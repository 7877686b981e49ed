// What the team reads when someone asks it to verify their right to act.
import { z } from 'zod'
import { line } from '../../platform/http/text.ts'

export const VerificationForm = z.object({ message: line({ min: 10, max: 600 }) })
