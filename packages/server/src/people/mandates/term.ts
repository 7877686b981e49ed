// How long a granted mandate holds: people leave, and whoever stays proves it again in a minute.

export function yearAfter(now: Date) {
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + 1)
  return end.toISOString()
}
