/** Text as it is compared with what a page says: without blanks, breaks, hidden signs and case; ligatures as letters. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}]+/gu, '')
    .toLocaleLowerCase('id')
