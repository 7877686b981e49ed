// Which rows of a long list are elements now.

export type View = {
  scrollTop: number
  /** Of what is seen, in pixels, as all of these. */
  height: number
  rowHeight: number
  total: number
  /** The row that has the focus, or would: it stays an element wherever one scrolls. */
  active: number
}

const beyond = 6
/** In a frame without a height every row would be seen, and a hundred thousand elements drawn. */
const most = 80

/** Indexes in order: those seen, some beyond on each side, and the active one. */
export function rowsInWindow({ scrollTop, height, rowHeight, total, active }: View) {
  if (total === 0) return []
  const first = Math.max(0, Math.min(Math.floor(scrollTop / rowHeight), total - 1) - beyond)
  const seen = Math.ceil(height / rowHeight) + 2 * beyond
  const last = Math.min(total - 1, first + Math.min(seen, most) - 1)
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  if (active < 0 || active >= total) return rows
  if (active < first) return [active, ...rows]
  if (active > last) return [...rows, active]
  return rows
}

/** Where to scroll so that a row is seen whole: nowhere, if it is. */
export function scrollTo(row: number, { scrollTop, height, rowHeight }: Omit<View, 'active'>) {
  const top = row * rowHeight
  if (top < scrollTop) return top
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height
  return scrollTop
}
