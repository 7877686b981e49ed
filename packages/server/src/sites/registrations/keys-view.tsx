// Asked once more before a key dies: pages that still use it stop at once.

import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'

type Props = { registrationId: string; siteKey: string; isLast: boolean }

export function revocationPage({ registrationId, siteKey, isLast }: Props) {
  return page({
    title: 'Révoquer une clé',
    children: (
      <div class="narrow">
        <h1>Révoquer cette clé ?</h1>
        <pre tabindex={0}>{siteKey}</pre>
        <p>
          Elle cesse de marcher aussitôt, partout : les pages qui l’utilisent encore ne préparent
          plus rien, et ce qui y a été préparé ne peut plus être confirmé. C’est définitif.
        </p>
        {isLast && (
          <p class="notice bad">
            C’est la seule clé de ce site : il s’arrêtera jusqu’à ce que vous en créiez une autre.
          </p>
        )}
        <form method="post" action={paths.siteKeyRevocation(registrationId, siteKey)}>
          <div class="actions">
            <button class="button" type="submit">
              Révoquer la clé
            </button>
            <a class="button quiet" href={paths.ownSite(registrationId)}>
              Revenir au site sans rien changer
            </a>
          </div>
        </form>
        <SignOut />
      </div>
    ),
  })
}
