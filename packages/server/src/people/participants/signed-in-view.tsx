// Who is signed in, on top of each step of an act: whoever finds another's session leaves it there.

import { SignOutForm } from '../../platform/layout/sign-out.tsx'
import type { Visitor } from './visitor.ts'

type Props = {
  visitor: Pick<Visitor, 'named'>
  /** The same step, for whoever signs in instead. */
  back: string
}

export function SignedInAs({ visitor, back }: Props) {
  return (
    <SignOutForm class="signed-in">
      <input type="hidden" name="suite" value={back} />
      <p>
        Votre session est ouverte avec <bdi>{visitor.named}</bdi>.{' '}
        <button class="linklike" type="submit">
          Ce n’est pas vous ?
        </button>
      </p>
    </SignOutForm>
  )
}
