// What each code does, in English: read by its owner, and by whoever someone else asked it for.
import type { CodeWords, MailedKind } from './code-words.ts'

const usual = (code: string) => `${code} is your code for Parvis`
const nothing =
  'If you asked for nothing, ignore this message: without this code, nothing is recorded.'
const nobody =
  'If you asked for nothing, ignore this message: without this code, nobody gets in there.'

export const codeWordsEn: Record<MailedKind, CodeWords> = {
  act: {
    subject: usual,
    does: `With it you sign in for the step that you began: a support, a contribution, a request or a
withdrawal. The next page shows it, and that is where you confirm it.`,
    unasked: nothing,
  },
  space: {
    subject: usual,
    does: `With it one gets into your own pages: what you did here, whom you may act for, your sessions.`,
    unasked: nobody,
  },
  sites: {
    subject: usual,
    does: `With it one gets to the page of your sites: registering them, and managing their keys.`,
    unasked: nobody,
  },
  news: {
    subject: usual,
    does: `With it you ask to be told, at this address, of the stages of the consultation.`,
    unasked: nothing,
  },
  again: {
    subject: (code) => `${code} is your code to confirm that it is you`,
    does: `In a session opened in your name, someone is about to change what is yours: your address, your
ways of signing in, whom you may act for, your sites; or to read or erase your data. This code
lets them, for ten minutes.`,
    unasked: `That is not you? Someone uses your session: open the consultation, “Mon espace”, “Mes
sessions”, and close those that you do not know. Without this code, nothing changes.`,
  },
  join: {
    subject: (code) => `${code}: code to add this address to a Parvis account`,
    does: `Someone asks that this address opens their account of the consultation from now on. With this
code it does, for good: what was done here with this address goes to that account, and whoever
holds it may read it, withdraw it and erase it.`,
    unasked: `That is not you, or the account is not yours? Ignore this message, whatever you are told:
without this code, nothing is added.`,
  },
  move: {
    subject: (code) => `${code}: code to change the address of a Parvis account`,
    does: `Someone asks that this address replaces the one of their account of the consultation. With this
code it does: the messages and the codes of that account will come here.`,
    unasked: `That is not you, or the account is not yours? Ignore this message, whatever you are told:
without this code, nothing changes.`,
  },
}
