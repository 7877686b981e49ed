// The personal page: who one is here, what else is joined to it, and signing in to it.

import { FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOutForm } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { OwnMandate } from '../mandates/own.ts'
import { OwnMandates } from '../mandates/own-view.tsx'
import { MailboxFields } from '../participants/mailbox-fields.tsx'
import { type OwnCode, ownCodePage } from '../participants/own-code-view.tsx'
import { proofNames } from '../participants/sessions-view.tsx'
import { SignInForm } from '../participants/sign-in-form.tsx'
import type { Visitor } from '../participants/visitor.ts'
import { type ProviderName, providers } from '../providers/names.ts'

type Common = { message?: string; faults?: InputFault[]; values?: Values }

export function spaceSignInPage({
  offered,
  proof,
  ...form
}: Common & { offered: ProviderName[]; proof?: ProofAsked }) {
  return page({
    title: 'Mon espace',
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Mon espace</h1>
        <FaultSummary message={form.message} faults={form.faults} />
        <p>Pour voir ce qui vous concerne ici et fermer vos sessions, identifiez-vous.</p>
        <SignInForm
          action={paths.spaceCode()}
          fields={{}}
          offered={offered}
          proof={proof}
          values={form.values}
          faults={form.faults}
        />
      </div>
    ),
  })
}

export function spaceCodePage(form: OwnCode) {
  return ownCodePage({
    ...form,
    action: paths.spaceVerification(),
    again: { href: paths.space(), text: 'Changer d’adresse ou demander un autre code' },
  })
}

type SpaceProps = Common & {
  visitor: Visitor
  hasMailbox: boolean
  linked: ProviderName[]
  mandates: OwnMandate[]
  offered: ProviderName[]
  proof?: ProofAsked | undefined
}

export function spacePage(props: SpaceProps) {
  const { visitor, hasMailbox, linked, mandates, offered, ...form } = props
  const others = offered.filter((name) => !linked.includes(name))
  return page({
    title: 'Mon espace',
    isProving: form.proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Mon espace</h1>
        <FaultSummary message={form.message} faults={form.faults} />
        <p>
          Votre session est ouverte par {proofNames[visitor.proof]} ({visitor.masked}).
        </p>
        <section aria-labelledby="identites">
          <h2 id="identites">Mes façons de m’identifier</h2>
          <ul>
            <li>
              {hasMailbox
                ? `Courriel : ${visitor.masked}, boîte aux lettres prouvée par un code`
                : `Courriel : ${visitor.masked}, transmis à votre identification, pour vos récépissés`}
            </li>
            {linked.map((name) => (
              <li>{providers[name].label}</li>
            ))}
          </ul>
          {(others.length > 0 || !hasMailbox) && (
            <>
              <h3>En ajouter une</h3>
              <p>
                Elles mèneront toutes à ce même espace, et compteront pour une seule personne. C’est
                définitif : en retirer une permettrait de soutenir deux fois.
              </p>
            </>
          )}
          {others.map((name) => (
            <form class="actions" method="post" action={paths.joinProvider()}>
              <input type="hidden" name="avec" value={name} />
              <button class="button quiet" type="submit">
                Ajouter {providers[name].label}
              </button>
            </form>
          ))}
          {!hasMailbox && <MailboxForm {...form} />}
        </section>
        <OwnMandates mandates={mandates} />
        <section aria-labelledby="sites">
          <h2 id="sites">Mes sites</h2>
          <p>
            <a href={paths.ownSites()}>Les sites que je gère, leurs clés et leurs chiffres</a>
          </p>
        </section>
        <section aria-labelledby="donnees">
          <h2 id="donnees">Mes données</h2>
          <ul>
            <li>
              <a href={paths.ownData()}>Les lire et les emporter</a>
            </li>
            <li>
              <a href={paths.correct()}>Les corriger, retirer un acte</a>
            </li>
            <li>
              <a href={paths.erase()}>Effacer mon compte</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="securite">
          <h2 id="securite">Mes sessions</h2>
          <p>
            <a href={paths.sessions()}>Voir les navigateurs où ma session est ouverte</a>
          </p>
          <SignOutForm class="actions">
            <button class="button" type="submit">
              Me déconnecter
            </button>
          </SignOutForm>
        </section>
      </div>
    ),
  })
}

function MailboxForm({ values, faults, proof }: Pick<SpaceProps, 'values' | 'faults' | 'proof'>) {
  return (
    <form method="post" action={paths.spaceCode()} novalidate>
      <MailboxFields
        label="Adresse électronique à ajouter"
        hint="Un code à six chiffres y sera envoyé. Vos récépissés iront à cette adresse."
        isQuiet
        proof={proof}
        values={values}
        faults={faults}
      />
    </form>
  )
}
