// The phases of a consultation: where we are, and how their dates moved.
import { amidst, formatDate, formatDates, formatLastDay } from '../../platform/language/dates.ts'
import type { Phase } from './contract.ts'
import type { PublicMove } from './moves.ts'
import { closesEarlier } from './rules.ts'

const stateWords = { upcoming: 'À venir', open: 'En cours', closed: 'Terminé' }

/** Phases by position; moves with the newest first. */
export function Phases({ phases, moves }: { phases: Phase[]; moves: PublicMove[] }) {
  return (
    <>
      <h2 id="etapes">Les étapes</h2>
      <ol class="phases">
        {phases.map((phase, position) => {
          const last = moves.find((move) => move.position === position)
          return (
            <li class={phase.state === 'open' ? 'open' : undefined}>
              <span class="state">{stateWords[phase.state]}</span>
              <span>
                <strong dir="auto">{phase.title}</strong>
                <br />
                <span class="soft">{formatDates(phase)}</span>
                {last && (
                  <>
                    <br />
                    <span class="tag">{movedWords(last)}</span>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      {moves.length > 0 && <Moves moves={moves} />}
    </>
  )
}

function Moves({ moves }: { moves: PublicMove[] }) {
  return (
    <details>
      <summary>Toutes les dates modifiées ({moves.length})</summary>
      <ul>
        {moves.map((move) => (
          <li>
            Le {formatDate(move.at)}, « <bdi>{move.phase.title}</bdi> » : {amidst(movedWords(move))}
            , au lieu de : {amidst(formatDates(move.before))}.
            {move.reason && ` Motif : ${move.reason}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the last move did, as the page announces it. */
export function movedWords({ before, after }: Pick<PublicMove, 'before' | 'after'>) {
  if (after.opensAt !== before.opensAt) {
    const way = after.opensAt > before.opensAt ? 'Reportée' : 'Avancée'
    return `${way} : ${amidst(formatDates(after))}`
  }
  if (after.closesAt === null) return 'Prolongée sans date de fin'
  const day = formatLastDay(after.closesAt)
  return closesEarlier(before, after) ? `Fin avancée au ${day}` : `Prolongée jusqu’au ${day}`
}
