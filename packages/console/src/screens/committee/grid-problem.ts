// What a member is told where something could not be read or kept.
import { isRefusal } from '@parvis/sdk/staff'
import { words } from './grid-words.ts'

export const gridProblem = (error: unknown) => (isRefusal(error) ? error.detail : words.noAnswer)
