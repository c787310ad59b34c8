import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Deep teal-blue, the brand colour of the paper as well. */
const brand: MantineColorsTuple = [
  '#e9f3f5',
  '#d2e6ea',
  '#a8cfd7',
  '#7cb7c3',
  '#56a0ae',
  '#37869a',
  '#226e7f',
  '#185d6c',
  '#0f4c5c',
  '#0a3641',
]

const small = { defaultProps: { size: 'sm' } } as const

export const theme = createTheme({
  primaryColor: 'brand',
  colors: { brand },
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontFamily: "'Segoe UI Variable Text', 'Segoe UI', 'Noto Sans', 'Liberation Sans', system-ui, sans-serif",
  headings: { fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    TextInput: small,
    Textarea: small,
    Autocomplete: small,
    PasswordInput: small,
    NumberInput: small,
    ColorInput: small,
    Checkbox: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', allowDeselect: false } },
    DateInput: small,
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 340 } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    // Without 'keydown', which is there by default: the key that opens a menu would close it at once.
    Menu: { defaultProps: { transitionProps: { duration: 0 }, clickOutsideEvents: ['mousedown', 'touchstart'] } },
    Notification: { defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': 'Tutup' } } },
  },
})

/** The kit's own names for what base.css defines: text of every kind keeps a contrast of 4.5 : 1 or better. */
const ours = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-anchor': 'var(--accent-ink)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--error)',
  '--mantine-color-default-border': 'var(--line-strong)',
}

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...ours },
  dark: { ...ours, '--mantine-color-default': 'var(--surface-raised)' },
})
