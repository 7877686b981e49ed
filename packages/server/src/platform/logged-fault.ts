// What the log says of something thrown: its kind and where, never its words, which may quote a person.

export type LoggedFault = { name: string; code?: string; at?: string[] }

/** The first frames, without the message that stands before them. */
export function loggedFault(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return {
    name: error.name,
    ...('code' in error && { code: String(error.code) }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  }
}
