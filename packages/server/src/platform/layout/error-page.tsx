// The page of a refusal: what happened, what to do, and a number to give to whoever helps.

import { wordWhole } from '../language/language.ts'
import { paths } from '../paths.ts'
import type { Refusal } from '../refusal.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { page } from './page.tsx'

const titles: Record<number, string> = {
  404: 'Page introuvable',
  403: 'Demande refusée',
  410: 'Démarche expirée',
  413: 'Texte trop long',
  429: 'Trop de demandes',
}

type Props = {
  requestId: string
  /** What was sent, which nothing forbids to send again. */
  again?: { action: string; fields: Record<string, string> } | undefined
}

export function errorPage(refusal: Refusal, { requestId, again }: Props) {
  const title =
    titles[refusal.status] ?? (refusal.status >= 500 ? 'Panne' : 'Ce n’est pas possible')
  return page({
    title,
    isGuarded: again !== undefined,
    children: (
      <div class="narrow">
        <h1>{title}</h1>
        <div class="notice bad" role="alert">
          <p>{wordWhole(refusal)}</p>
        </div>
        {again && (
          <form class="guarded" method="post" action={again.action}>
            <p>Ce que vous avez écrit est gardé dans cette page : renvoyez-le sans le récrire.</p>
            <HiddenFields fields={again.fields} />
            <div class="actions">
              <button class="button" type="submit">
                Renvoyer
              </button>
            </div>
          </form>
        )}
        <div class="actions">
          {refusal.code === 'sign_in_required' && (
            <a class="button" href={paths.space()}>
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
