// The receipt, and the page of an intent that someone else has confirmed.

import type { Visitor } from '../people/participants/visitor.ts'
import { formatMoment } from '../platform/language/dates.ts'
import { page } from '../platform/layout/page.tsx'
import { ClosedSession, SignOutForm } from '../platform/layout/sign-out.tsx'
import { paths } from '../platform/paths.ts'
import type { StoredSite } from '../sites/host-sites/store.ts'
import type { Description } from './description.ts'
import type { Recorded } from './kind.ts'
import { headingOfParts, PartReceipts, type Review, type ShownPart } from './receipt-parts-view.tsx'
import { Steps } from './review-view.tsx'

type Props = {
  description: Description
  outcome: Recorded
  site?: StoredSite
  /** None once the session was closed, as was asked on a shared computer. */
  visitor: Visitor | undefined
  /** A contribution's private page, whose address alone opens it. */
  tracking?: string
  withdrawal?: { href: string; text: string }
  isWithdrawn: boolean
  /** What the team makes of it: looked at before it is counted, or not counted. */
  review?: Review
  /** Of several acts confirmed as one, each with its own receipt. */
  parts?: ShownPart[]
}

export function receiptPage({ description, outcome, site, ...more }: Props) {
  const { parts } = more
  const heading = parts ? headingOfParts(parts) : headingOf(outcome, description, more.review)
  return page({
    title: heading,
    children: (
      <div class="narrow">
        <h1>{heading}</h1>
        <Steps at={3} />
        {parts ? (
          <PartReceipts parts={parts} territory={outcome.territory} />
        ) : (
          <OneReceipt description={description} outcome={outcome} />
        )}
        {more.review && !parts && !more.isWithdrawn && <Reviewed {...more.review} />}
        {more.isWithdrawn && !parts ? (
          <p class="notice">Ceci a été retiré depuis, et n’est plus compté.</p>
        ) : (
          <p>{description.receiptGoes ?? sentToo(parts)}</p>
        )}
        {more.tracking && (
          <p>
            <a href={more.tracking}>Suivre ma contribution</a>{' '}
            <span class="soft">(lien privé : gardez-le pour vous)</span>
          </p>
        )}
        <div class="actions">
          {site ? (
            <a class="button" href={site.url}>
              Revenir sur le site « {site.name} »
            </a>
          ) : (
            <a class="button" href={description.next?.href ?? paths.proposals()}>
              {description.next?.text ?? 'Voir les propositions'}
            </a>
          )}
          {more.withdrawal && <a href={more.withdrawal.href}>{more.withdrawal.text}</a>}
        </div>
        {site && (
          <p class="soft">
            Vous pouvez aussi fermer cette fenêtre : la page d’où vous venez se met à jour seule.
          </p>
        )}
        {more.visitor ? (
          <SignOutForm>
            <p class="soft">
              Ordinateur partagé ? Votre session est ouverte avec {more.visitor.named}.{' '}
              <button class="linklike" type="submit">
                Me déconnecter
              </button>
            </p>
          </SignOutForm>
        ) : (
          <ClosedSession>
            Votre session est fermée : personne ne peut continuer à votre place sur cet ordinateur.
          </ClosedSession>
        )}
      </div>
    ),
  })
}

const sentToo = (parts: Props['parts']) =>
  parts
    ? 'Les récépissés de ce jour vous sont aussi envoyés, dans un seul courriel.'
    : 'Ce récépissé vous est aussi envoyé par courriel.'

function OneReceipt({ description, outcome }: Pick<Props, 'description' | 'outcome'>) {
  return (
    <section class="notice good" role="status">
      <h2>Récépissé</h2>
      <p class="receipt">{outcome.receipt}</p>
      <dl class="facts">
        <dt>Objet</dt>
        <dd>
          <a href={description.subject.href} dir="auto">
            {description.subject.title}
          </a>
        </dd>
        <dt>Enregistré</dt>
        <dd>le {formatMoment(outcome.recordedAt)}</dd>
        {outcome.territory && (
          <>
            <dt>Collectivité</dt>
            <dd>{outcome.territory}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

const reviewHeadings = {
  held: 'Votre soutien est reçu, en cours de vérification',
  refused: 'Votre soutien n’est pas compté',
}

function headingOf(outcome: Recorded, description: Description, review: Props['review']) {
  if (review) return reviewHeadings[review.state]
  return outcome.state === 'confirmed' ? description.done : description.already
}

function Reviewed({ state, reason }: Review) {
  if (state === 'held') {
    return (
      <p class="notice">
        Beaucoup de soutiens semblables arrivent en ce moment : l’équipe regarde le vôtre avant de
        le compter. Vous n’avez rien à faire ; un courriel vous dira la suite.
      </p>
    )
  }
  return (
    <div class="notice bad">
      <p>L’équipe a vérifié ce soutien et ne le compte pas. Sa raison : {reason}</p>
      <p>Si c’est une erreur, répondez au courriel qui vous l’a dit.</p>
    </div>
  )
}

export function takenPage({
  description,
  again,
  signedIn,
}: {
  description: Description
  again: string
  signedIn: boolean
}) {
  return page({
    title: 'Démarche déjà confirmée',
    children: (
      <div class="narrow">
        <h1>Cette démarche est déjà confirmée</h1>
        <p>
          {signedIn
            ? 'Elle l’a été par une autre personne. Vous pouvez faire la vôtre.'
            : 'Le récépissé a été envoyé par courriel à la personne qui l’a confirmée. Si ce n’est pas vous, vous pouvez faire la vôtre.'}
        </p>
        <p>
          <strong>{description.act}</strong> : <bdi>{description.subject.title}</bdi>
        </p>
        <div class="actions">
          <a class="button" href={again}>
            Faire ma démarche
          </a>
        </div>
      </div>
    ),
  })
}
