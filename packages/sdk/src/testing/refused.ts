// A refusal on its way to becoming an answer.
import type { Fault } from './check.ts'

export class Refused extends Error {
  readonly code: string
  readonly faults: readonly Fault[]

  constructor(code: string, faults: readonly Fault[] = []) {
    super(code)
    this.code = code
    this.faults = faults
  }
}

export function refuse(code: string, faults?: readonly Fault[]): never {
  throw new Refused(code, faults)
}
