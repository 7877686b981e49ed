// A section of the report: a heading to link to, a chart and its table side by side.
import type { PageProps } from '../../platform/layout/page.tsx'

type Child = PageProps['children']

type SectionProps = { id: string; title: string; children?: Child }

export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="report-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** `wide`: the table takes a whole line, under its chart. */
export function Pair({ wide, children }: { wide?: boolean; children?: Child }) {
  return <div class={wide ? 'pair wide' : 'pair'}>{children}</div>
}
