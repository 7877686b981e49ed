// What a town hall sees: an act in its name and the button that contests it; all its acts.

import { actWords } from '../../people/mandates/acts-words.ts'
import { formatDate } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'

type Act = { kind: string; at: string; title: string }
type Common = { label: string }

type Before = { state: 'open' | 'upheld' | 'dismissed'; at: string }
type ContestProps = Common & { act: Act | undefined; token: string; before: Before | undefined }

export function contestPage(props: ContestProps) {
  const { label, act, before } = props
  return page({
    title: 'Contester',
    children: (
      <div class="narrow">
        <h1>Ce n’est pas vous ?</h1>
        {act ? (
          <p>
            <strong>{actWords(act.kind)}</strong>
            {act.title && ` : ${act.title}`}, au nom de {label}, le {formatDate(act.at)}.
          </p>
        ) : (
          <p>
            Quelqu’un demande à agir au nom de {label}, et vous ne connaissez pas cette personne.
          </p>
        )}
        {before ? <p class="notice">{wordsOf(before)}</p> : <Contest {...props} />}
      </div>
    ),
  })
}

function Contest({ label, token }: ContestProps) {
  return (
    <>
      <p>
        Si personne n’en avait le droit chez vous, contestez. L’équipe de l’Incubateur examine
        chaque contestation. Si elle la retient, la personne ne peut plus agir en votre nom, et tout
        ce qu’elle a fait en votre nom est retiré : soutiens, engagements, demandes.
      </p>
      <form method="post" action={paths.contest(token)}>
        <div class="actions">
          <button class="button" type="submit">
            Contester au nom de {label}
          </button>
        </div>
      </form>
    </>
  )
}

function wordsOf({ state, at }: Before) {
  const day = formatDate(at)
  if (state === 'open') return `Votre contestation du ${day} est enregistrée. L’équipe l’examine.`
  if (state === 'upheld') {
    return `L’équipe a retenu votre contestation le ${day} : la personne ne peut plus agir en votre nom, et ce qu’elle avait fait est retiré.`
  }
  return `L’équipe a examiné votre contestation et l’a écartée le ${day} : l’acte est maintenu.`
}

export function contestedPage({ label }: Common) {
  return page({
    title: 'Contestation reçue',
    children: (
      <div class="narrow">
        <h1>Votre contestation est enregistrée</h1>
        <p>
          L’équipe de l’Incubateur va l’examiner. Vous n’avez rien d’autre à faire pour {label}.
        </p>
      </div>
    ),
  })
}

export function actsPage({
  label,
  acts,
}: Common & { acts: (Act & { href: string | undefined })[] }) {
  return page({
    title: `Actes au nom de ${label}`,
    children: (
      <div class="narrow">
        <h1>Actes au nom de {label}</h1>
        {acts.length === 0 ? (
          <p>Aucun acte n’a été confirmé au nom de {label}.</p>
        ) : (
          <ul>
            {acts.map((act) => (
              <li>
                {formatDate(act.at)} — {actWords(act.kind)}
                {act.title && ` : ${act.title}`}.{' '}
                {act.href && (
                  <a href={act.href}>
                    Contester
                    <span class="visually-hidden">
                      {' '}
                      {actWords(act.kind)} {act.title}
                    </span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  })
}
