// Under which name a decision that is being written is kept in this tab.

export const decisionKey = (sessionId: string, itemId: string) => `decide-${sessionId}-${itemId}`
