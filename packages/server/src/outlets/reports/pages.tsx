// The report's page, for screens and for paper: drawn from the public figures and nothing else.

import type { App } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { reportQuery } from './contract.ts'
import type { ReadReport } from './report-cache.ts'
import { ReportView } from './report-view.tsx'

export function reportPages(app: App, readReport: ReadReport) {
  app.get(paths.report.pattern, async (c) => {
    const { year } = parseInput(reportQuery, { year: c.req.query('annee') })
    const report = await readReport({ id: c.req.param('id'), year })
    const when = report.year === null ? '' : ` ${report.year}`
    return html(
      c,
      page({
        title: `Bilan${when} : ${report.consultation.title}`,
        found: {
          at: paths.report(report.consultation.id),
          description: `Participation, soutiens, décisions et services : ${report.consultation.title}`,
          trail: [['Accueil', '/']],
        },
        children: <ReportView report={report} />,
      }),
    )
  })
}
