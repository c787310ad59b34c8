import { helpTitle } from '../../../shared/help/pages'
import type { Block, HelpPage, Inline } from '../../../shared/help/types'
import { Kbd, Title, UnstyledButton } from '../ui/kit'
import styles from './Help.module.css'
import { useHelp } from './state'

/* oxlint-disable react/no-array-index-key -- pieces, items and rows of a fixed text */
function Pieces({ of }: { of: readonly Inline[] }) {
  const show = useHelp((help) => help.show)
  return of.map((piece, index) => {
    if (piece.kind === 'plain') return piece.text
    if (piece.kind === 'strong') return <strong key={index}>{piece.text}</strong>
    if (piece.kind === 'key') return <Kbd key={index}>{piece.text}</Kbd>
    return (
      <UnstyledButton
        key={index}
        className={styles.link}
        onClick={() => {
          show(piece.page)
        }}
      >
        {helpTitle(piece.page)}
      </UnstyledButton>
    )
  })
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <Title order={3} size="h5" className={styles.heading ?? ''}>
        {block.text}
      </Title>
    )
  if (block.kind === 'text' || block.kind === 'note')
    return (
      <p className={block.kind === 'note' ? styles.note : undefined}>
        <Pieces of={block.text} />
      </p>
    )
  if (block.kind === 'steps' || block.kind === 'list') {
    const List = block.kind === 'steps' ? 'ol' : 'ul'
    return (
      <List className={styles[block.kind]}>
        {block.items.map((item, index) => (
          <li key={index}>
            <Pieces of={item} />
          </li>
        ))}
      </List>
    )
  }
  return (
    <dl className={styles.table}>
      {block.rows.map(({ name, meaning }, index) => (
        <div key={index}>
          <dt>
            <Pieces of={name} />
          </dt>
          <dd>
            <Pieces of={meaning} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One page of the help. */
export function Article({ page }: { page: HelpPage }) {
  return (
    <article className={styles.article} aria-labelledby="help-title">
      <Title order={2} size="h4" id="help-title">
        {page.title}
      </Title>
      <p className={styles.summary}>
        <Pieces of={page.summary} />
      </p>
      {page.blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </article>
  )
}
