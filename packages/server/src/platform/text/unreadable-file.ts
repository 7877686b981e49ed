// Nothing can be read of what was given.

/** Nothing can be read of what was given, in words for the person who gave it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
