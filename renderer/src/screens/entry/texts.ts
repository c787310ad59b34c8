export const texts = {
  title: 'Entri',
}
