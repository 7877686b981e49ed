// Contact lists of working groups: unsealed for the team only, each reading recorded with its reader.

import type { Author } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { unsealContact } from '../../platform/personal-data/contact.ts'
import { refuse } from '../../platform/refusal.ts'
import { toCsv } from '../../platform/text/csv.ts'
import { record } from './change.ts'
import { type FoundMember, membersOf } from './members-store.ts'
import type { GroupContact } from './staff-contract.ts'
import { findGroup } from './store.ts'

type Reader = Author & { unseal: (text: string) => string }

export async function readContacts(
  trx: Trx,
  reader: Reader,
  { groupId, format }: { groupId: string; format: 'json' | 'csv' },
): Promise<GroupContact[]> {
  const group = (await findGroup(trx, groupId)) ?? refuse('working_group_not_found')
  const members = await membersOf(trx, [group.proposal_id])
  await record(trx, reader, {
    kind: 'working_group.contacts_read',
    subject: groupId,
    data: { proposalId: group.proposal_id, count: members.length, format },
  })
  return members.map((member) => unsealed(member, reader))
}

function unsealed(member: FoundMember, { unseal }: Reader): GroupContact {
  const { territory, byRight, sealedContact, sealedEmail } = member
  const contact = sealedContact ? unsealContact(sealedContact, unseal) : undefined
  return {
    territory,
    byRight,
    name: contact?.name ?? null,
    phone: contact?.phone || null,
    email: sealedEmail ? unseal(sealedEmail) : null,
  }
}

/** As a spreadsheet opens it: nothing that people typed is taken for a formula. */
export function contactsCsv(contacts: GroupContact[]) {
  const rows = contacts.map(({ territory, byRight, name, phone, email }) => ({
    collectivite: territory.label,
    identifiant: territory.id,
    qualite: byRight ? 'territoire référent' : 'groupement membre',
    nom: name ?? '',
    telephone: phone ?? '',
    courriel: email ?? '',
  }))
  const columns = ['collectivite', 'identifiant', 'qualite', 'nom', 'telephone', 'courriel']
  return toCsv(rows, { columns, readers: 'spreadsheets' })
}
