// What is said where something could not be done or read: the server's own sentence.
import { isRefusal } from '@parvis/sdk/staff'
import { words } from './words.ts'

export const sentenceFor = (error: unknown) => (isRefusal(error) ? error.detail : words.noAnswer)
