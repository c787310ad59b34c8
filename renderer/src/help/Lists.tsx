import { helpGroups } from '../../../shared/help/pages'
import type { Hit } from '../../../shared/help/search'
import { Title, UnstyledButton } from '../ui/kit'
import styles from './Help.module.css'
import { useHelp } from './state'
import { texts } from './texts'

/** All pages by their groups. */
export function Contents() {
  const show = useHelp((help) => help.show)
  return (
    <nav aria-label={texts.contents} className={styles.article}>
      {helpGroups.map(({ title, pages }) => (
        <section key={title}>
          <Title order={2} size="h5" className={styles.heading ?? ''}>
            {title}
          </Title>
          {pages.map((page) => (
            <UnstyledButton
              key={page.id}
              className={styles.entry}
              onClick={() => {
                show(page.id)
              }}
            >
              {page.title}
            </UnstyledButton>
          ))}
        </section>
      ))}
    </nav>
  )
}

/** What was found; arrows go from one to the next, as from the search field to the first. */
export function Hits({ hits }: { hits: readonly Hit[] }) {
  const show = useHelp((help) => help.show)
  return (
    <div className={styles.article}>
      <output className={styles.count}>{texts.found(hits.length)}</output>
      {hits.length === 0 && <p>{texts.nothing}</p>}
      <ul className={styles.hits}>
        {hits.map(({ page, line }) => (
          <li key={page.id}>
            <UnstyledButton
              className={styles.hit}
              onClick={() => {
                show(page.id)
              }}
            >
              <strong>{page.title}</strong>
              <span className={styles.line}>{line}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
