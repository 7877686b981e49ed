// Every kind of mail and who writes it: the one place where they are joined.
import type { MailKinds } from './mail/outbox.ts'
import { letter } from './mail/writing.ts'
import { teamTasks } from './outlets/team-mail/team-mail.ts'
import { townHallNotice } from './people/mandates/notice-writing.ts'
import { committeeReminder } from './process/committees/reminder-mails.ts'
import { accountWarning } from './rights/privacy/warn-inactive.ts'
import { agreementRequest } from './sites/registrations/agreement-mails.ts'

export const mailKinds: MailKinds = {
  letter,
  town_hall_notice: townHallNotice,
  agreement_request: agreementRequest,
  team_tasks: teamTasks,
  account_warning: accountWarning,
  committee_reminder: committeeReminder,
}
