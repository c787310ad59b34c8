import { IconTrash } from '@tabler/icons-react'
import type { NumbersView, OutsideNumber } from '../../../../shared/register-views'
import { act } from '../../client/act'
import { FactTable, type FactColumn } from '../../ui/FactTable'
import { ActionIcon, Text, Title } from '../../ui/kit'
import { TextLink } from '../../ui/TextLink'
import { texts as issueTexts } from '../issue/texts'
import styles from './Numbers.module.css'
import { texts } from './numberTexts'
import { OutsideForm } from './OutsideForm'
import { noFilter, useRegister } from './state'

const words = texts.elsewhere

function Used({ document }: { document: NonNullable<OutsideNumber['document']> }) {
  const set = useRegister((state) => state.set)
  return (
    <TextLink
      label={words.usedBy(document.number)}
      onClick={() => {
        set({
          tab: 'documents',
          filter: { ...noFilter, allYears: true },
          active: document.id,
          goTo: { row: document.id, column: 'number' },
        })
      }}
    >
      {words.used}
    </TextLink>
  )
}

const columns: FactColumn<OutsideNumber>[] = [
  { head: words.head.number, cell: ({ number }) => <span className={`${styles.long ?? ''} figure`}>{number}</span> },
  {
    head: words.head.kind,
    words: true,
    cell: ({ kind, subject, source }) => (
      <span className={styles.long}>
        {[issueTexts.kindOf[kind], subject].filter(Boolean).join(' ')}
        {source !== '' && (
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        )}
      </span>
    ),
  },
  {
    head: words.head.document,
    words: true,
    cell: ({ document }) => (document ? <Used document={document} /> : words.unused),
  },
  {
    head: words.head.remove,
    cell: ({ id, number, document }) =>
      document === null && (
        <ActionIcon
          size="sm"
          aria-label={words.removeOf(number)}
          onClick={() => void act('outside.remove', { id }, words.removed(number))}
        >
          <IconTrash size="1rem" aria-hidden />
        </ActionIcon>
      ),
  },
]

/** Numbers that another system gave: which there are, and new ones pasted. */
export function Outside({ view, year }: { view: NumbersView; year: number }) {
  return (
    <section className={styles.scope} aria-label={words.title}>
      <Title order={2} size="h5">
        {words.title}
      </Title>
      <Text size="xs" c="dimmed">
        {words.about}
      </Text>
      <OutsideForm view={view} year={year} />
      {view.outside.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <FactTable columns={columns} rows={view.outside} keyOf={({ id }) => id} />
      )}
    </section>
  )
}
