// Unsubscribing: a page with one button, and the page that says it is done.

import type { LinkTopic } from '../../mail/topics.ts'
import { topicsInFrench } from '../../mail/words-fr.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'

type Props = { topic: LinkTopic; token: string }

/** Opening it changes nothing: mail scanners open links. */
export function unsubscribePage({ topic, token }: Props) {
  return page({
    title: 'Se désabonner',
    children: (
      <div class="narrow">
        <h1>Ne plus recevoir ces messages</h1>
        <p>
          Vous ne recevrez plus de courriel à ce sujet : <strong>{topicsInFrench[topic]}</strong>.
        </p>
        <form method="post" action={paths.unsubscription(token)}>
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <div class="actions">
            <button class="button" type="submit">
              Me désabonner
            </button>
            <a href={paths.mails(token)}>Choisir plutôt mes messages</a>
          </div>
        </form>
        <AlwaysSent />
      </div>
    ),
  })
}

export function unsubscribedPage({ topic, token }: Props) {
  return page({
    title: 'Votre abonnement a pris fin',
    children: (
      <div class="narrow">
        <h1>C’est fait</h1>
        <div class="notice good" role="status">
          <p>
            Vous ne recevrez plus de courriel à ce sujet : <strong>{topicsInFrench[topic]}</strong>.
          </p>
        </div>
        <p>
          <a href={paths.mails(token)}>Changer d’avis, ou choisir d’autres messages</a>
        </p>
        <AlwaysSent />
      </div>
    ),
  })
}

function AlwaysSent() {
  return (
    <p class="soft">
      Les codes que vous demandez et les récépissés de vos actes restent envoyés : ils vous
      protègent.
    </p>
  )
}
