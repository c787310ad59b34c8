/** The one channel of calls; the names inside are those of the contract. */
export const callChannel = 'piagam:call'
