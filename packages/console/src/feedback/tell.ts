// Tells what was done, from any screen: the shell shows it, has it read out, and offers to undo it.
import { UndoStack } from './undo.ts'

export const undoStack = new UndoStack()

export class Told extends Event {
  readonly text: string
  readonly isUndoable: boolean
  /** Why it was not done. */
  readonly error: unknown
  constructor(
    text: string,
    { isUndoable = false, error }: { isUndoable?: boolean; error?: unknown },
  ) {
    super('told')
    this.text = text
    this.isUndoable = isUndoable
    this.error = error
  }
}

export const telling = new EventTarget()

/** `undo`: for what can be taken back; it stays reachable by Ctrl+Z. */
export function tell(text: string, undo?: () => Promise<unknown>) {
  if (undo) undoStack.push({ says: text, undo })
  telling.dispatchEvent(new Told(text, { isUndoable: undo !== undefined }))
}
