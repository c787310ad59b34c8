import { IconCheck, IconDotsVertical, IconLock, IconPencil } from '@tabler/icons-react'
import { formatInteger } from '../../../../../shared/domain/number'
import type { TemplateHead } from '../../../../../shared/template-views'
import type { Column } from '../../../ui/grid/types'
import { ActionIcon, Menu } from '../../../ui/kit'
import { none } from '../../../ui/words'
import { chooseTemplate, exportTemplate, removeTemplate } from '../actions'
import { isDirty, openTemplate, useTemplates, type Draft } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.actions
const { head: heads, hint } = texts

function State({ shipped, unsaved }: { shipped: boolean; unsaved: boolean }) {
  const [Icon, word] = unsaved
    ? [IconPencil, texts.states.unsaved]
    : shipped
      ? [IconLock, texts.states.shipped]
      : [null, texts.states.own]
  return (
    <span className={styles.state} data-shipped={shipped}>
      {Icon && <Icon size="1rem" stroke={1.75} aria-hidden />}
      {word}
    </span>
  )
}

function HeadMenu({ head }: { head: TemplateHead }) {
  const set = useTemplates((state) => state.set)
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size="sm" tabIndex={-1} aria-label={words.menuOf(head.name)}>
          <IconDotsVertical size="1rem" aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            openTemplate(head.id)
          }}
        >
          {head.shipped ? words.look : words.open}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            set({ copying: head })
          }}
        >
          {words.copy}
        </Menu.Item>
        <Menu.Item disabled={head.chosen} onClick={() => void chooseTemplate(head)}>
          {words.choose}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            set({ fitting: head })
          }}
        >
          {words.fit}
        </Menu.Item>
        <Menu.Item onClick={() => void exportTemplate(head)}>{words.export}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={head.shipped || head.documents > 0} onClick={() => void removeTemplate(head)}>
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export const columnsFor = (drafts: Readonly<Record<string, Draft>>): Column<TemplateHead>[] => [
  { id: 'kind', header: heads.kind, width: '9rem', cell: ({ kind }) => texts.kinds[kind] },
  {
    id: 'name',
    header: heads.name,
    width: 'minmax(14rem, 2fr)',
    cell: ({ name }) => (
      <span className="ellipsis" title={name}>
        {name}
      </span>
    ),
  },
  {
    id: 'chosen',
    header: heads.chosen,
    hint: hint.chosen,
    width: '8.5rem',
    cell: ({ chosen }) =>
      chosen ? (
        <span className={styles.chosenMark}>
          <IconCheck size="1rem" aria-hidden />
          {texts.chosen}
        </span>
      ) : (
        none
      ),
  },
  {
    id: 'state',
    header: heads.state,
    hint: hint.state,
    width: '9.5rem',
    cell: ({ id, shipped }) => <State shipped={shipped} unsaved={isDirty(drafts[id])} />,
  },
  { id: 'version', header: heads.version, width: '4.5rem', align: 'right', cell: ({ version }) => version },
  {
    id: 'documents',
    header: heads.documents,
    hint: hint.documents,
    width: '5rem',
    align: 'right',
    cell: ({ documents }) => formatInteger(documents),
  },
  { id: 'actions', header: heads.actions, width: '5.5rem', align: 'center', cell: (head) => <HeadMenu head={head} /> },
]
