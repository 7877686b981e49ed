// Programs and their tokens in English.
import type { Words } from './program-words-fr.ts'

export const words: Words = {
  what: 'A program speaks to the server by a token, under its own name in the log. Give only the roles that it needs.',
  none: 'No program has a token.',
  dangerous: 'dangerous acts',
  used: (moment) => `Used on ${moment}`,
  unused: 'Never used',
  until: (moment) => `valid until ${moment}`,
  over: (day) => `expired on ${day}`,
  madeBy: (name, day) => `Made by ${name}, on ${day}`,
  madeByCommand: (day) => `Made by the command line, on ${day}`,
  add: 'New token',
  nameHint: 'What the program does, as the log will say it',
  roles: 'What it may do',
  lasts: 'How long',
  lastsHint:
    'An ordinary token does no dangerous act: those for which the console asks for your key.',
  days: (count) => `${count} days`,
  hours: '12 hours, dangerous acts included',
  make: 'Make the token',
  made: (name) => `Token of “${name}” made.`,
  tokenOf: (name) => `Token of “${name}”`,
  tokenHint: (until) =>
    `Shown this once, valid until ${until}. Put it in the program’s vault: whoever has it acts in its name.`,
  renewAsk: 'Renew…',
  renewOf: (name) => `Renew the token of “${name}”`,
  renewWhy:
    'It keeps its name and its roles. The token before ends at once: have the program’s vault at hand.',
  renew: 'Renew the token',
  renewed: (name) => `Token of “${name}” renewed.`,
  revoke: 'Take back',
  revokeOf: (name) => `Take back the token of “${name}”`,
  revokeAsk: (name) => `Take back the token of “${name}”?`,
  revokeWhy: 'The program can do nothing more, at once. Its acts stay in the log.',
  revoked: (name) => `Token of “${name}” taken back.`,
}
