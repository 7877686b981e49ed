// Asking to be told of a consultation's stages: the address, the code, and what is now recorded.

import { SentTo } from '../../people/participants/sign-in-form.tsx'
import type { ToldStatus } from '../../platform/http/told.ts'
import { DemoInbox } from '../../platform/layout/demo-inbox.tsx'
import { FaultSummary, TextField, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths, withQuery } from '../../platform/paths.ts'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import { ProofFields } from '../../platform/rate-limits/proof-view.tsx'
import type { InputFault } from '../../platform/refusal.ts'

export type Shown = {
  status?: ToldStatus
  faults?: InputFault[]
  message?: string
  values?: Values
  proof?: ProofAsked | undefined
}

type AskProps = Shown & { title: string; consultationId: string; isKnown: boolean }

export function askPage({ title, consultationId, isKnown, status, proof, ...form }: AskProps) {
  return page({
    title: status ? 'À corriger — Recevoir les nouvelles' : 'Recevoir les nouvelles',
    found: {
      at: paths.news(),
      description: `Recevoir par courriel les étapes de la consultation : ${title}`,
      trail: [['Accueil', '/']],
    },
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Recevoir les nouvelles</h1>
        <FaultSummary {...form} />
        <p>
          Consultation « {title} » : un courriel à l’ouverture de chaque étape, et rien d’autre.
          Chacun porte un lien pour ne plus en recevoir.
        </p>
        <form
          method="post"
          action={withQuery(paths.news(), { consultation: consultationId })}
          novalidate
        >
          <input type="hidden" name="consultation" value={consultationId} />
          {!isKnown && (
            <TextField
              name="courriel"
              label="Votre adresse électronique"
              hint="Un code y sera envoyé : elle n’est enregistrée qu’une fois le code recopié."
              type="email"
              inputmode="email"
              autocomplete="email"
              maxlength={254}
              values={form.values}
              faults={form.faults}
            />
          )}
          <ProofFields proof={proof} button="Recevoir mon code" faults={form.faults} />
          <div class="actions">
            <button class="button" type="submit">
              {isKnown ? 'Me prévenir' : 'Recevoir mon code'}
            </button>
          </div>
        </form>
      </div>
    ),
  })
}

type CodeProps = Shown & { consultationId: string; challenge: string }

export function codePage({ consultationId, challenge, status, proof, ...form }: CodeProps) {
  const asked = { demande: challenge, consultation: consultationId }
  return page({
    title: status ? 'À corriger — Votre code' : 'Votre code — Recevoir les nouvelles',
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <FaultSummary {...form} />
        <p>
          <SentTo challenge={challenge} />
          <DemoInbox />
        </p>
        <form
          method="post"
          action={withQuery(paths.newsVerification(), asked)}
          class="code"
          novalidate
        >
          <input type="hidden" name="consultation" value={consultationId} />
          <input type="hidden" name="demande" value={challenge} />
          <TextField
            name="code"
            label="Code reçu par courriel"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            values={form.values}
            faults={form.faults}
          />
          <ProofFields proof={proof} button="Me prévenir" />
          <div class="actions">
            <button class="button" type="submit">
              Me prévenir
            </button>
            <a href={`${paths.news()}?consultation=${consultationId}`}>Demander un autre code</a>
          </div>
        </form>
      </div>
    ),
  })
}

export function subscribedPage({ title, token }: Record<'title' | 'token', string>) {
  return page({
    title: 'Vous recevrez les nouvelles',
    children: (
      <div class="narrow">
        <h1>Vous recevrez les nouvelles</h1>
        <div class="notice good" role="status">
          <p>Un courriel vous dira l’ouverture de chaque étape de la consultation « {title} ».</p>
        </div>
        <p>
          <a href={paths.mails(token)}>Choisir mes messages, ou ne plus en recevoir</a>
        </p>
      </div>
    ),
  })
}
