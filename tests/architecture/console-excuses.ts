// Operations of the team that no screen of the console calls, by name and with the reason: this list only shrinks.

/** A screen is to come that calls it: its name leaves when it does. */
export const noScreenYet = []

/** For programs, which have no screen. */
export const forPrograms: string[] = []
