// A table with a caption, its first cell a header; figures stand on the right.
import type { Child } from 'hono/jsx'

type TableProps = { head: string[]; children?: Child } & (
  | { caption: string; name?: string }
  // What it is called, when its caption says more.
  | { caption: Child; name: string }
)

const figures = ['Montant', 'Valeur']

/** What scrolls must be reached by keyboard, and say what it is; no landmark, as a page may have many. */
export const scrolls = (name: string) => ({ role: 'group', tabindex: 0, 'aria-label': name })

export function Table({ caption, name, head, children }: TableProps) {
  return (
    <div class="table" {...scrolls(name ?? String(caption))}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col" class={figures.includes(name) ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
