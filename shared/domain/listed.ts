/** "A", "A dan B", "A, B, dan C"; beyond `most` names "A, B, C, dan 4 lainnya". */
export const listed = (names: readonly string[], most = 3): string => {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} lainnya`] : names
  if (shown.length < 3) return shown.join(' dan ')
  return `${shown.slice(0, -1).join(', ')}, dan ${shown.at(-1) ?? ''}`
}
