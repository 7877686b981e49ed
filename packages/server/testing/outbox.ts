// What waits in the outbox leaves, and what the jobs beside the requests put there first.
import type { MailDeps } from '../src/mail/outbox.ts'
import { sendDue } from '../src/mail/sending.ts'
import { tellTeam } from '../src/outlets/team-mail/team-mail.ts'
import { tellTownHalls } from '../src/people/mandates/notices.ts'

export const sendMails = (deps: MailDeps, most = 50) => sendDue(deps, new Map(), most)

/** Of what was done in their name. */
export async function mailTownHalls(deps: MailDeps) {
  await tellTownHalls(deps)
  await sendMails(deps)
}

/** Of what asks for it; answers how many tasks were found. */
export async function mailTeam(deps: MailDeps) {
  const tasks = await tellTeam(deps)
  await sendMails(deps)
  return tasks
}
