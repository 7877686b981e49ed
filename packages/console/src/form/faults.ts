// The faults of a refusal, told beside their fields or at the top where no field is theirs.
import type { RefusalError } from '@parvis/sdk/staff'

export type Fault = { path: string; code: string; detail: string }

/** `decision.reason` and `items.0.id` are the same field's as their last known part. */
export function sortFaults(errors: readonly Fault[], fields: readonly string[]) {
  const first = new Map<string, Fault>()
  const others: Fault[] = []
  for (const fault of errors) {
    const field = fieldOf(fault.path, fields)
    if (!field) others.push(fault)
    else if (!first.has(field)) first.set(field, fault)
  }
  // As one reads the form, whatever the order of the server.
  const inOrder = fields.flatMap((field) => {
    const fault = first.get(field)
    return fault ? [[field, fault] as const] : []
  })
  return { byField: new Map(inOrder), others }
}

/** Its own name, or the nearest that it is within: `origins.2` is of `origins`. */
function fieldOf(path: string, fields: readonly string[]) {
  for (let end = path; end; end = end.slice(0, Math.max(0, end.lastIndexOf('.')))) {
    if (fields.includes(end)) return end
  }
  return undefined
}

/** What it says for the whole form: its own sentence, when it names no input. */
export const sentenceOf = ({ detail, errors }: Pick<RefusalError, 'detail' | 'errors'>) =>
  errors.length > 0 ? undefined : detail
