// What an erasure takes away, what stays and why: read from the inventory, so that it is all of it.

import { SignInAgain } from '../../people/participants/fresh-view.tsx'
import type { Visitor } from '../../people/participants/visitor.ts'
import { plural } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { countOwn } from './erase-store.ts'

type Counts = Awaited<ReturnType<typeof countOwn>>
type Props = {
  visitor: Visitor
  counts: Counts
  hasMailbox: boolean
  isFresh: boolean
}

export function erasePage({ visitor, counts, hasMailbox, isFresh }: Props) {
  const own = counts.filter(({ rows }) => rows > 0)
  return page({
    title: 'Effacer mon compte',
    isGuarded: true,
    children: (
      <div class="narrow">
        <h1>Effacer mon compte</h1>
        <p class="lead">
          Compte de {visitor.named}. C’est immédiat, et rien ne permet de revenir en arrière.
        </p>
        <Going counts={own} />
        <Staying counts={own} />
        <p>
          Avant, vous pouvez <a href={paths.ownData()}>lire et emporter vos données</a>, ou retirer
          vous-même un acte depuis sa page.
        </p>
        {isFresh ? (
          <EraseForm hasTexts={own.some(({ table }) => table === 'contributions')} />
        ) : (
          <SignInAgain back={paths.erase()} visitor={visitor} hasMailbox={hasMailbox} />
        )}
        <SignOut />
      </div>
    ),
  })
}

function Going({ counts }: { counts: Counts }) {
  const gone = counts.filter(({ declared }) => declared.erasure.goes === 'rows')
  return (
    <section aria-labelledby="part">
      <h2 id="part">Ce qui est effacé</h2>
      <ul>
        {gone.map(({ declared, rows }) => (
          <li>
            {declared.title.fr} ({plural(rows, 'ligne', 'lignes')})
          </li>
        ))}
      </ul>
      <p>
        Vos sessions se ferment partout aussitôt. Vos habilitations prennent fin, les courriels en
        attente ne partent pas, et votre adresse n’est plus dans notre base.
      </p>
    </section>
  )
}

function Staying({ counts }: { counts: Counts }) {
  const staying = counts.flatMap(({ declared, rows }) => {
    const { erasure } = declared
    if (!('rule' in erasure)) return []
    return [{ title: declared.title.fr, rule: erasure.rule.fr, rows }]
  })
  if (staying.length === 0) return null
  return (
    <section aria-labelledby="reste">
      <h2 id="reste">Ce qui reste sans vous, et pourquoi</h2>
      <dl class="facts">
        {staying.map(({ title, rule, rows }) => (
          <>
            <dt>
              {title} ({rows})
            </dt>
            <dd>{rule}</dd>
          </>
        ))}
      </dl>
      <p>
        Les décomptes sont publics et chacun peut les refaire : effacer un acte compté et clos les
        rendrait faux.
      </p>
    </section>
  )
}

function EraseForm({ hasTexts }: { hasTexts: boolean }) {
  return (
    <form method="post" action={paths.erase()} class="guarded">
      {hasTexts && (
        <p class="choice">
          <input type="checkbox" id="textes" name="textes" value="oui" />
          <label for="textes">
            Remplacer aussi le texte de mes contributions, même publiées. Les éditions datées des
            données ouvertes le gardent encore sept jours.
          </label>
        </p>
      )}
      <div class="actions">
        <button class="button" type="submit">
          Effacer mon compte
        </button>
        <a class="button quiet" href={paths.space()}>
          Garder mon compte
        </a>
      </div>
    </form>
  )
}

export function erasedPage() {
  return page({
    title: 'Votre compte est effacé',
    children: (
      <div class="narrow">
        <h1>Votre compte est effacé</h1>
        <p>
          Un dernier courriel le confirme ; nous n’avons plus votre adresse. Vos sessions sont
          fermées dans tous vos navigateurs.
        </p>
        <p>
          Ce qui reste sans vous, et combien de temps :{' '}
          <a href={paths.privacy()}>nos règles de confidentialité</a>.
        </p>
        <div class="actions">
          <a class="button" href="/">
            Revenir à l’accueil
          </a>
        </div>
      </div>
    ),
  })
}
