// A table of the report on its page, with its total, and the links that take it away.
import { formatNumber } from '../../platform/language/dates.ts'
import type { PageProps } from '../../platform/layout/page.tsx'
import { scrolls } from '../../platform/layout/table.tsx'
import type { Row } from '../opendata/public-row.ts'
import { tablePath } from './addresses.ts'
import type { Report } from './contract.ts'
import { formatCell, isNumeric } from './format.ts'
import type { Column, ReportTable } from './table.ts'

type Child = PageProps['children']

type Props = {
  table: ReportTable
  report: Report
  /** Of the rows, those that the page shows; the files have them all. */
  only?: (row: Row) => boolean
  note?: Child
  /** Scrolls in its frame on a screen; whole on paper. */
  isLong?: boolean
}

export function DataTable({ table, report, only = () => true, note, isLong }: Props) {
  const rows = table.rows(report).filter(only)
  const columns = table.columns.filter(({ head }) => head)
  return (
    <div class="figures-table">
      <div class={isLong ? 'table long' : 'table'} {...scrolls(table.title)}>
        <table>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" class={classOf(column)}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>{columns.map((column, at) => cell(column, row, at === 0))}</tr>
            ))}
          </tbody>
          {table.hasTotal && <Total columns={columns} rows={rows} />}
        </table>
      </div>
      {note && <p class="soft table-note">{note}</p>}
      <Downloads table={table} report={report} />
    </div>
  )
}

const classOf = (column: Column) => (isNumeric(column) ? 'number' : undefined)

function cell(column: Column, row: Row, isFirst: boolean) {
  const text = formatCell(column, row[column.field.name])
  return isFirst ? <th scope="row">{text}</th> : <td class={classOf(column)}>{text}</td>
}

function Total({ columns, rows }: { columns: Column[]; rows: Row[] }) {
  const sum = ({ field: { name } }: Column) =>
    rows.reduce((total, row) => total + Number(row[name] ?? 0), 0)
  return (
    <tfoot>
      <tr>
        <th scope="row">Total</th>
        {columns.slice(1).map((column) => (
          <td class={classOf(column)}>
            {isNumeric(column) && column.as !== 'percent' ? totalText(column, sum(column)) : '—'}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

function totalText(column: Column, total: number) {
  return column.as === 'euros' ? formatCell(column, total) : formatNumber(total)
}

export function Downloads({ table, report }: Pick<Props, 'table' | 'report'>) {
  return (
    <p class="downloads">
      Télécharger{' '}
      {(['csv', 'json'] as const).map((format) => (
        <a href={tablePath(report.consultation.id, `${table.id}.${format}`, report.year)}>
          {format.toUpperCase()}
          <span class="visually-hidden"> : {table.title}</span>
        </a>
      ))}
    </p>
  )
}
