// What every noun declares of its tables, in one list: the only place where they are joined.

import { diagnosisColumns } from './catalogue/diagnoses/tables.ts'
import { importerColumns } from './catalogue/importers/tables.ts'
import { requestColumns } from './catalogue/requests/tables.ts'
import { serviceColumns } from './catalogue/services/tables.ts'
import { intentColumns } from './intents/tables.ts'
import { mailColumns } from './mail/tables.ts'
import { presenceColumns } from './outlets/changes/tables.ts'
import { openDataColumns } from './outlets/opendata/tables.ts'
import { webhookColumns } from './outlets/webhooks/tables.ts'
import { mandateColumns } from './people/mandates/tables.ts'
import { participantColumns } from './people/participants/tables.ts'
import { providerColumns } from './people/providers/tables.ts'
import { staffColumns } from './people/staff/tables.ts'
import { journalColumns } from './platform/events/tables.ts'
import { inventoryOf } from './platform/personal-data/inventory.ts'
import { rateLimitColumns } from './platform/rate-limits/tables.ts'
import { territoryColumns } from './platform/territories/tables.ts'
import { committeeColumns } from './process/committees/tables.ts'
import { consultationColumns } from './process/consultations/tables.ts'
import { contributionColumns } from './process/contributions/tables.ts'
import { lookAlikeColumns } from './process/look-alikes/tables.ts'
import { moderationColumns } from './process/moderation/tables.ts'
import { proposalColumns } from './process/proposals/tables.ts'
import { referentColumns } from './process/referents/tables.ts'
import { similarColumns } from './process/similar/tables.ts'
import { reviewColumns } from './process/supports/review-queue/tables.ts'
import { supportColumns } from './process/supports/tables.ts'
import { workingGroupColumns } from './process/working-groups/tables.ts'
import { disputeColumns } from './rights/disputes/tables.ts'
import { siteColumns } from './sites/host-sites/tables.ts'
import { siteRegistrationColumns } from './sites/registrations/tables.ts'
import { widgetAssetColumns } from './sites/widget-assets/tables.ts'

export const inventory = inventoryOf({
  ...participantColumns,
  ...providerColumns,
  ...mandateColumns,
  ...disputeColumns,
  ...intentColumns,
  ...supportColumns,
  ...reviewColumns,
  ...lookAlikeColumns,
  ...contributionColumns,
  ...referentColumns,
  ...workingGroupColumns,
  ...requestColumns,
  ...siteRegistrationColumns,
  ...journalColumns,
  ...mailColumns,
  ...rateLimitColumns,
  ...staffColumns,
  ...committeeColumns,
  ...moderationColumns,
  ...similarColumns,
  ...diagnosisColumns,
  ...importerColumns,
  ...serviceColumns,
  ...presenceColumns,
  ...webhookColumns,
  ...openDataColumns,
  ...territoryColumns,
  ...consultationColumns,
  ...proposalColumns,
  ...siteColumns,
  ...widgetAssetColumns,
})
