// The page of a refusal: what happened, what to do, and a number to give to whoever helps.
import { wordRefusal } from '../language/language.ts'
import type { Refusal } from '../refusal.ts'
import { page } from './page.tsx'

const titles: Record<number, string> = {
  404: 'Page introuvable',
  403: 'Demande refusée',
  410: 'Démarche expirée',
  413: 'Texte trop long',
  429: 'Trop de demandes',
}

export function errorPage(
  refusal: Refusal,
  { requestId, isDemo }: { requestId: string; isDemo: boolean },
) {
  const title =
    titles[refusal.status] ?? (refusal.status >= 500 ? 'Panne' : 'Ce n’est pas possible')
  return page({
    title,
    isDemo,
    children: (
      <div class="narrow">
        <h1>{title}</h1>
        <div class="notice bad" role="alert">
          <p>{wordRefusal(refusal.code, refusal.facts)}</p>
        </div>
        <div class="actions">
          {refusal.code === 'sign_in_required' && (
            <a class="button" href="/mon-espace">
              M’identifier
            </a>
          )}
          <a class="button quiet" href="/">
            Revenir à l’accueil
          </a>
        </div>
        <p class="soft">Numéro à donner si vous demandez de l’aide : {requestId}</p>
      </div>
    ),
  })
}
