import { IconAlertTriangle, IconCircleCheck, IconDotsVertical, IconLock, IconPencil } from '@tabler/icons-react'
import type { InstrumentRow } from '../../../../shared/entry-views'
import type { Column } from '../../ui/grid/types'
import { ActionIcon, Menu } from '../../ui/kit'
import { none } from '../../ui/words'
import { exportVersion, nameOf, removeVersion } from './actions'
import type { Drafting } from './draft'
import styles from './Instrument.module.css'
import { schemeName, schemeYears } from './schemes'
import { openVersion } from './state'
import { texts } from './texts'

const words = texts.actions

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)

/** What may be done with a version, in words and with a sign. */
export function VersionState({
  version: { shipped, locked, problems },
  unsaved,
}: {
  version: Pick<InstrumentRow, 'shipped' | 'locked' | 'problems'>
  unsaved: boolean
}) {
  const { states } = texts
  const [Icon, word, state] = unsaved
    ? [IconPencil, states.unsaved, 'unsaved']
    : problems > 0
      ? [IconAlertTriangle, states.problems(problems), 'problems']
      : shipped
        ? [IconLock, states.shipped, 'closed']
        : locked
          ? [IconLock, states.locked, 'closed']
          : [IconCircleCheck, states.ready, 'ready']
  return (
    <span className={styles.state} data-state={state}>
      <Icon size="1rem" stroke={1.75} aria-hidden />
      {word}
    </span>
  )
}

function VersionMenu({ version, onDerive }: { version: InstrumentRow; onDerive: (version: InstrumentRow) => void }) {
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="sm" tabIndex={-1} aria-label={words.menuOf(nameOf(version))}>
          <IconDotsVertical size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            openVersion(version.id)
          }}
        >
          {words.open}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            onDerive(version)
          }}
        >
          {words.derive}
        </Menu.Item>
        <Menu.Item onClick={() => void exportVersion(version)}>{words.export}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={version.shipped || version.locked} onClick={() => void removeVersion(version)}>
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface Shown {
  drafts: Readonly<Record<string, Drafting>>
  onDerive: (version: InstrumentRow) => void
}

export const columnsFor = ({ drafts, onDerive }: Shown): Column<InstrumentRow>[] => [
  {
    id: 'title',
    header: texts.head.title,
    width: 'minmax(16rem, 2.6fr)',
    cell: ({ title, sample }) => (
      <span className={styles.name}>
        {cut(title)}
        {sample && <span className={styles.sample}>{texts.sample}</span>}
      </span>
    ),
  },
  { id: 'version', header: texts.head.version, width: '4.5rem', align: 'right', cell: ({ version }) => version },
  {
    id: 'type',
    header: texts.head.type,
    width: 'minmax(8rem, 0.8fr)',
    cell: ({ unitType }) => cut(unitType === '' ? texts.allTypes : unitType),
  },
  {
    id: 'scheme',
    header: texts.head.scheme,
    width: '7rem',
    cell: ({ scheme }) => <span title={schemeName(scheme)}>{schemeYears(scheme)}</span>,
  },
  {
    id: 'indicators',
    header: texts.head.indicators,
    width: '5.5rem',
    align: 'right',
    cell: ({ indicators }) => indicators,
  },
  {
    id: 'state',
    header: texts.head.state,
    hint: texts.hint.state,
    width: '9.5rem',
    cell: (version) => <VersionState version={version} unsaved={(drafts[version.id]?.past.length ?? 0) > 0} />,
  },
  {
    id: 'years',
    header: texts.head.years,
    width: '6rem',
    cell: ({ years }) => cut(years.length === 0 ? none : years.join(', ')),
  },
  {
    id: 'actions',
    header: texts.head.actions,
    width: '5.5rem',
    align: 'center',
    cell: (version) => <VersionMenu version={version} onDerive={onDerive} />,
  },
]
