// What keeps a command from doing its work, in words that say all to whoever runs it.

import { UnfitDatabase } from '../migrations/order.ts'
import { DatabaseInUse } from '../platform/db/lock.ts'
import { wordFault, wordRefusal } from '../platform/language/language.ts'
import { Refusal } from '../platform/refusal.ts'
import { ConfigError } from '../platform/settings/config.ts'
import { UnreadableFile } from '../platform/text/unreadable-file.ts'

/** A wrong argument, or what it names is not there. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'
}

const forPeople = [CommandFault, ConfigError, UnreadableFile, DatabaseInUse, UnfitDatabase]

/** Undefined for a fault of ours: its trace is what one needs then. */
export function wordsForPeople(error: unknown) {
  if (error instanceof Refusal) return wordsOfRefusal(error)
  if (!(error instanceof Error)) return undefined
  const isOfArguments = 'code' in error && /^ERR_PARSE_ARGS_/.test(String(error.code))
  return isOfArguments || forPeople.some((kind) => error instanceof kind)
    ? error.message
    : undefined
}

function wordsOfRefusal({ code, facts, faults }: Refusal) {
  const lines = faults.map((fault) => `${fault.path} : ${wordFault(fault)}`)
  return [wordRefusal(code, facts), ...lines].join('\n')
}
