// The way in of the demonstration: one click, as someone of its team, without a passkey.

import { paths } from '../../platform/paths.ts'
import { namesOf } from './role-names.ts'
import type { StaffMember } from './roles.ts'

type Props = { members: readonly StaffMember[]; next: string; says: string }

export function DemoForm({ members, next, says }: Props) {
  return (
    <form class="panel" method="post" action={paths.demoTeamSignIn()}>
      <p>{says}</p>
      <input type="hidden" name="suite" value={next} />
      <div class="actions">
        {members.map(({ id, name, roles }) => (
          <button class="button quiet" type="submit" name="membre" value={id}>
            {name}, {namesOf(roles)}
          </button>
        ))}
      </div>
    </form>
  )
}
