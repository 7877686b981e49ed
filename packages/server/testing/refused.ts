// What a rule decides, as a value: undefined when it lets the act through.
import { Refusal } from '../src/platform/refusal.ts'

export function refusedWith(rule: () => unknown) {
  try {
    rule()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
