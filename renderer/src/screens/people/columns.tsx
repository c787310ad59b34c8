import { IconLock } from '@tabler/icons-react'
import type { PersonView } from '../../../../shared/views'
import { roleWord } from '../../people/texts'
import type { Column } from '../../ui/grid/types'
import styles from './People.module.css'
import { texts } from './texts'

export const columnsFor = (current: string | null): Column<PersonView>[] => [
  {
    id: 'name',
    header: texts.head.name,
    width: 'minmax(14rem, 1fr)',
    cell: ({ name }) => (
      <span className="ellipsis" title={name}>
        {name}
      </span>
    ),
  },
  { id: 'role', header: texts.head.role, width: '9rem', cell: ({ role }) => roleWord[role] },
  {
    id: 'pin',
    header: texts.head.pin,
    width: '5rem',
    cell: ({ pin }) =>
      pin ? (
        <span className={styles.pin}>
          <IconLock size="0.875rem" aria-hidden />
          {texts.pin.yes}
        </span>
      ) : (
        texts.pin.no
      ),
  },
  {
    id: 'state',
    header: texts.head.state,
    width: '8rem',
    cell: ({ active }) => (active ? texts.active : texts.inactive),
  },
  { id: 'now', header: texts.head.now, width: '9rem', cell: ({ id }) => (id === current ? <b>{texts.now}</b> : '') },
]
