// The forms that correct what is held of oneself.

import { SignInAgain } from '../../people/participants/fresh-view.tsx'
import { MailboxFields } from '../../people/participants/mailbox-fields.tsx'
import { CodeForm } from '../../people/participants/sign-in-form.tsx'
import type { Visitor } from '../../people/participants/visitor.ts'
import type { Language } from '../../platform/language/language.ts'
import { Choices, FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import { ContactFields } from '../../platform/personal-data/contact-fields.tsx'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { OwnActs, type ShownAct } from './own-acts-view.tsx'

type Common = { message?: string; faults?: InputFault[]; values?: Values }

type CorrectProps = Common & {
  visitor: Visitor
  hasMailbox: boolean
  isFresh: boolean
  language: Language
  contacts: { territory: string; name: string; phone: string }[]
  acts: ShownAct[]
  proof?: ProofAsked
}

export function correctPage(props: CorrectProps) {
  const { visitor, hasMailbox, contacts, acts, language, message, faults } = props
  return page({
    title: 'Corriger mes données',
    children: (
      <div class="narrow">
        <h1>Corriger mes données</h1>
        <FaultSummary message={message} faults={faults} />
        <section aria-labelledby="adresse">
          <h2 id="adresse">Mon adresse</h2>
          <p>
            {hasMailbox
              ? `Aujourd’hui : ${visitor.masked}.`
              : `${visitor.masked}, transmise à votre identification : elle se corrige auprès du fournisseur d’identité.`}
          </p>
          {hasMailbox && <Address {...props} />}
        </section>
        <section aria-labelledby="langue-titre">
          <h2 id="langue-titre">La langue de mes courriels</h2>
          <form method="post" action={paths.correctLanguage()}>
            <Choices
              name="langue"
              label="Nous vous écrivons en"
              options={[
                { value: 'fr', text: 'français' },
                { value: 'en', text: 'anglais' },
              ]}
              values={{ langue: language }}
            />
            <div class="actions">
              <button class="button quiet" type="submit">
                Enregistrer la langue
              </button>
            </div>
          </form>
        </section>
        {contacts.length > 0 && <Contacts contacts={contacts} />}
        <OwnActs acts={acts} />
        <p>
          <a href={paths.ownData()}>Lire toutes mes données</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

function Address({ visitor, hasMailbox, isFresh, values, faults, proof }: CorrectProps) {
  if (!isFresh)
    return <SignInAgain back={paths.correct()} visitor={visitor} hasMailbox={hasMailbox} />
  return (
    <form method="post" action={paths.correctAddress()} novalidate>
      <MailboxFields
        label="Nouvelle adresse électronique"
        hint="Un code à six chiffres y sera envoyé. L’ancienne adresse sera prévenue, vos autres sessions fermées."
        proof={proof}
        values={values}
        faults={faults}
      />
    </form>
  )
}

function Contacts({ contacts }: Pick<CorrectProps, 'contacts'>) {
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">Les personnes à contacter</h2>
      <ul>
        {contacts.map(({ territory, name, phone }, position) => (
          <li>
            {territory} : {[name, phone].filter(Boolean).join(', ') || 'personne'}.{' '}
            <a
              href={paths.correctContact(position + 1)}
              aria-label={`Corriger la personne à contacter de ${territory}, n° ${position + 1}`}
            >
              Corriger
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type ContactProps = Common & { contact: { territory: string }; at: string }

export function contactPage({ contact, at, values, faults, message }: ContactProps) {
  return page({
    title: 'Personne à contacter',
    children: (
      <div class="narrow">
        <h1>Personne à contacter : {contact.territory}</h1>
        <FaultSummary message={message} faults={faults} />
        <form method="post" action={paths.correctContact(at)} novalidate>
          <ContactFields label="Nom" values={values} faults={faults} />
          <div class="actions">
            <button class="button" type="submit">
              Enregistrer
            </button>
            <a class="button quiet" href={paths.correct()}>
              Ne rien changer
            </a>
          </div>
        </form>
        <SignOut />
      </div>
    ),
  })
}

type CodeProps = Common & { challenge: string; proof?: ProofAsked | undefined }

export function addressCodePage(props: CodeProps) {
  const { challenge, message, faults, values, proof } = props
  return page({
    title: 'Votre code — Nouvelle adresse',
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <FaultSummary message={message} faults={faults} />
        <CodeForm
          action={paths.correctAddressVerification()}
          challenge={challenge}
          again={{
            href: paths.correct(),
            text: 'Changer d’adresse ou demander un autre code',
          }}
          proof={proof}
          values={values}
          faults={faults}
        />
        <SignOut />
      </div>
    ),
  })
}
