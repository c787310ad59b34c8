import { IconDatabaseOff, IconFolder, IconUpload } from '@tabler/icons-react'
import type { DamagedView } from '../../../../shared/views'
import { call } from '../../client/call'
import { inspectCopy, restoreDropped, restorePicked } from '../../restoring/start'
import { DropZone } from '../../ui/DropZone'
import { focusFirst } from '../../ui/focus'
import { Grid } from '../../ui/grid/Grid'
import { Button, Group, Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { told } from '../../ui/told'
import { columns } from '../backup/columns'
import styles from './Damaged.module.css'
import { texts } from './texts'

/** Instead of everything else: what was found, the newest whole copy, and every other way back. */
export function DamagedScreen({ view: { reason, copies, newest, file } }: { view: DamagedView }) {
  return (
    <DropZone
      invitation={texts.dropHere}
      onFiles={([dropped]) => {
        if (dropped) void restoreDropped(dropped)
      }}
    >
      <main className={styles.damaged}>
        <div className={styles.inner}>
          <header className={styles.head}>
            <IconDatabaseOff size="2.5rem" stroke={1.4} aria-hidden />
            <div>
              <Title order={1} size="h2">
                {texts.title}
              </Title>
              <Text>{texts.about}</Text>
            </div>
          </header>
          {newest ? (
            <section className={styles.offer} aria-labelledby="offered">
              <Title order={2} size="h5" id="offered">
                {texts.offered}
              </Title>
              <Text size="lg" fw={600}>
                {dayAndClock(newest.at)}
              </Text>
              <Text c="dimmed">
                {[newest.whyText, newest.contents?.last?.label, newest.verified ? '' : texts.notVerified]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Button
                ref={focusFirst}
                size="sm"
                mt="sm"
                w="fit-content"
                onClick={() => void inspectCopy(newest.name, dayAndClock(newest.at))}
              >
                {texts.look}
              </Button>
            </section>
          ) : (
            <Text fw={600}>{texts.none}</Text>
          )}
          <Group>
            <Button
              variant="default"
              leftSection={<IconUpload size="1rem" aria-hidden />}
              onClick={() => void restorePicked()}
            >
              {texts.file}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolder size="1rem" aria-hidden />}
              onClick={() =>
                void told(async () => {
                  await call('folder.show', { what: 'data' })
                })
              }
            >
              {texts.folder}
            </Button>
          </Group>
          {copies.length > 1 && (
            <section className={styles.others} aria-label={texts.others}>
              <Title order={2} size="h5">
                {texts.others}
              </Title>
              <div className={styles.fill}>
                <Grid
                  label={texts.others}
                  columns={columns}
                  rows={copies}
                  keyOf={({ name }) => name}
                  onOpen={({ name, at }) => void inspectCopy(name, dayAndClock(at))}
                />
              </div>
            </section>
          )}
          <details>
            <summary>{texts.found}</summary>
            <ul className={styles.reason}>
              {(reason.length > 0 ? reason : [texts.nothingFound]).map((line) => (
                <li key={line}>{line}</li>
              ))}
              <li>{file}</li>
            </ul>
          </details>
        </div>
      </main>
    </DropZone>
  )
}
