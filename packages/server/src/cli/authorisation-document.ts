// Writes docs/authorisation.md: each operation of the team, and the roles that may call it.
import { operations } from '../contract.ts'
import { staffRoles } from '../platform/http/team.ts'
import { staffOperations } from '../staff-contract.ts'
import { markdownTable } from './markdown-table.ts'

const names: Record<(typeof staffRoles)[number], string> = {
  moderator: 'moderator',
  committee_secretary: 'secretary',
  committee_member: 'member',
  catalogue_editor: 'editor',
  sites_manager: 'sites',
  administrator: 'admin',
  auditor: 'auditor',
}

export function authorisationDocument() {
  const rows = staffOperations.map(({ method, path, roles = [], ...rest }) => [
    `\`${method.toUpperCase()} ${path}\``,
    ...staffRoles.map((role) => (role === 'administrator' || roles.includes(role) ? 'yes' : '')),
    'stepUp' in rest ? 'yes' : '',
  ])
  return `# Who may call what

Printed from the contract by \`npm run contract\`. \`src/authorisation.test.ts\` calls each operation as
nobody, as a participant and in each role on both engines, and holds the contract to a table of its
own; \`src/foreign-objects.test.ts\` tries what is someone's own as somebody else.

The ${operations.length} public operations answer everybody alike. An auditor only reads. An act
with a proof of now asks whoever is signed in for a passkey or ProConnect of the last ten minutes, and a
program for a token made for dangerous acts.

${markdownTable(['operation', ...staffRoles.map((role) => names[role]), 'proof of now'], rows)}
`
}
