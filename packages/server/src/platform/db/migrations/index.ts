// Every migration in order. They only go forward: a released one is never edited.
import type { Kysely } from 'kysely'
import type { Dialect } from '../schema.ts'
import { up as firstTables } from './0001-first-tables.ts'
import { up as staff } from './0002-staff.ts'
import { up as moderation } from './0003-moderation.ts'
import { up as services } from './0004-services.ts'
import { up as leanSupports } from './0005-lean-supports.ts'
import { up as phases } from './0005-phases.ts'
import { up as committees } from './0006-committees.ts'
import { up as workingGroups } from './0007-working-groups.ts'
import { up as diagnoses } from './0008-diagnoses.ts'
import { up as notifications } from './0009-notifications.ts'
import { up as reminders } from './0009-reminders.ts'
import { up as webhooks } from './0010-webhooks.ts'
import { up as report } from './0013-report.ts'
import { up as identities } from './0016-identities.ts'
import { up as mandates } from './0017-mandates.ts'
import { up as privacy } from './0018-privacy.ts'
import { up as mandateBars } from './0019-mandate-bars.ts'
import { up as paper } from './0020-paper.ts'
import { up as sites } from './0021-sites.ts'
import { up as limits } from './0022-limits.ts'
import { up as quarantine } from './0023-quarantine.ts'
import { up as staffAccounts } from './0024-staff-accounts.ts'
import { up as staffSubjects } from './0025-staff-subjects.ts'
import { up as widgetFiles } from './0026-widget-files.ts'
import { up as agreementMails } from './0027-agreement-mails.ts'
import { up as registrationOrigins } from './0028-registration-origins.ts'
import { up as suspectedContributions } from './0029-suspected-contributions.ts'
import { up as actsBySite } from './0030-acts-by-site.ts'
import { up as leanTraces } from './0031-lean-traces.ts'
import { up as supportsBeside } from './0034-supports-beside.ts'
import { up as looksByAccount } from './0035-looks-by-account.ts'
import { up as countsByPerson } from './0036-counts-by-person.ts'
import { up as proofsOfNow } from './0040-proofs-of-now.ts'

export const migrations: Record<string, (db: Kysely<unknown>, dialect: Dialect) => Promise<void>> =
  {
    '0001-first-tables': firstTables,
    '0002-staff': staff,
    '0003-moderation': moderation,
    '0004-services': services,
    '0005-lean-supports': leanSupports,
    '0005-phases': phases,
    '0006-committees': committees,
    '0007-working-groups': workingGroups,
    '0008-diagnoses': diagnoses,
    '0009-notifications': notifications,
    '0009-reminders': reminders,
    '0010-webhooks': webhooks,
    '0013-report': report,
    '0016-identities': identities,
    '0017-mandates': mandates,
    '0018-privacy': privacy,
    '0019-mandate-bars': mandateBars,
    '0020-paper': paper,
    '0021-sites': sites,
    '0022-limits': limits,
    '0023-quarantine': quarantine,
    '0024-staff-accounts': staffAccounts,
    '0025-staff-subjects': staffSubjects,
    '0026-widget-files': widgetFiles,
    '0027-agreement-mails': agreementMails,
    '0028-registration-origins': registrationOrigins,
    '0029-suspected-contributions': suspectedContributions,
    '0030-acts-by-site': actsBySite,
    '0031-lean-traces': leanTraces,
    '0034-supports-beside': supportsBeside,
    '0035-looks-by-account': looksByAccount,
    '0036-counts-by-person': countsByPerson,
    '0040-proofs-of-now': proofsOfNow,
  }
