/** The one place that names the kit: everything else imports from here. */
export {
  ActionIcon,
  Alert,
  Button,
  Checkbox,
  ColorInput,
  CopyButton,
  Group,
  Kbd,
  Loader,
  MantineProvider,
  Menu,
  Modal,
  NumberInput,
  PasswordInput,
  Portal,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Tabs,
  Text,
  TextInput,
  Title,
  Tooltip,
  UnstyledButton,
  useMantineColorScheme as useColorScheme,
  VisuallyHidden,
} from '@mantine/core'
export { DateInput, DatesProvider } from '@mantine/dates'
export { notifications, Notifications } from '@mantine/notifications'
export { Spotlight, spotlight } from '@mantine/spotlight'
