// Moments of the world, told as days before or after the present.

const day = 86_400_000

export const daysFrom = (now: Date, days: number) =>
  new Date(now.getTime() + days * day).toISOString()
