// Figures → bars of a chart: the greatest is as high as the chart, a zero is a line.

export type Bar = { x: number; y: number; width: number; height: number }

const thinnest = 1

export function barsOf(values: readonly number[], chart: { width: number; height: number }): Bar[] {
  const greatest = Math.max(1, ...values)
  const step = chart.width / Math.max(1, values.length)
  return values.map((value, at) => {
    const height = Math.max(thinnest, (value / greatest) * chart.height)
    return { x: (at + 0.1) * step, y: chart.height - height, width: step * 0.8, height }
  })
}
