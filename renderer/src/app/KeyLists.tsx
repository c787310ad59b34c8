import { keyLists } from '../../../shared/keys'
import { Kbd, Title } from '../ui/kit'
import styles from './App.module.css'

/** All keys of the program. */
export function KeyLists() {
  return (
    <div className={styles.keys}>
      {keyLists.map(({ title, keys }) => (
        <section key={title}>
          <Title order={3} size="h5" mb="xs">
            {title}
          </Title>
          {keys.map(([key, meaning]) => (
            <div key={key} className={styles.keyRow}>
              <span>{meaning}</span>
              <Kbd>{key}</Kbd>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
