/** With this switch all PINs go before the window opens: the way in for an office that forgot them (help page "people"). */
export const wantsPinReset = (args: readonly string[]): boolean => args.includes('--reset-pin')
