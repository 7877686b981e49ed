// The roles that may call each operation of the team, printed for the console: its menu and its buttons.
import type { Operation } from '../platform/http/operation.ts'
import { staffRoles } from '../platform/http/team.ts'

export function consoleRoles(operations: readonly Operation[]) {
  const rows = operations.map(({ id, roles = [] }) => `  ${id}: [${roles.map(quoted).join(', ')}],`)
  return `// Which roles may call each operation, printed by \`npm run contract\`: do not edit.
export type StaffRole =
${staffRoles.map((role) => `  | ${quoted(role)}`).join('\n')}

export const rolesOf = {
${rows.join('\n')}
} as const satisfies Record<string, readonly StaffRole[]>

export type OperationId = keyof typeof rolesOf
`
}

const quoted = (text: string) => `'${text}'`
