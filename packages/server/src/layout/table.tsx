// A table with a caption, its first cell a header; figures stand on the right.
import type { Child } from 'hono/jsx'

type TableProps = { caption: Child; head: string[]; children?: Child }

const figures = ['Montant', 'Valeur']

export function Table({ caption, head, children }: TableProps) {
  return (
    <div class="table" tabindex={0}>
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
