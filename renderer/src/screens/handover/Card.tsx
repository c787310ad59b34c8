import { useState } from 'react'
import { longDay } from '../../../../shared/domain/dates'
import type { HandoverView } from '../../../../shared/register-views'
import { act } from '../../client/act'
import { useCall } from '../../client/queries'
import { openPrinting } from '../../printing/state'
import { Button, Text } from '../../ui/kit'
import { photoRoom, pickedPicture } from '../../ui/picture'
import { told } from '../../ui/told'
import styles from './Handover.module.css'
import { useHandover } from './state'
import { texts } from './texts'

const words = texts.photo

function Photo({ id, day }: { id: string; day: string }) {
  const { data } = useCall('handover.photo', { id })
  return data ? <img className={styles.thumbnail} src={data} alt={words.alt(day)} /> : null
}

const who = (name: string, position: string): string => [name, position].filter(Boolean).join(', ')

/** A handover as it was entered. */
export function Card({ handover, current }: { handover: HandoverView; current: boolean }) {
  const set = useHandover((state) => state.set)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, giver, giverPosition, receiver, receiverPosition, documents, note, photo, minutes } = handover
  const day = longDay(handover.day)
  const pick = (): Promise<void> =>
    told(async () => {
      setProblem(null)
      const source = await pickedPicture('photo', photoRoom)
      if (source) await act('handover.setPhoto', { id, source }, words.saved, setProblem)
    })
  return (
    <article className={styles.card} data-current={current} aria-label={texts.card(day, handover.place)}>
      <div className={styles.words}>
        <Text fw={600}>{texts.card(day, handover.place)}</Text>
        <Text size="xs">{texts.to(who(receiver, receiverPosition))}</Text>
        <Text size="xs">{texts.from(who(giver, giverPosition))}</Text>
        <Text size="xs" c="dimmed" title={documents.map(({ number }) => number).join('\n')}>
          {[texts.documents(documents.length), note].filter(Boolean).join(' · ')}
        </Text>
        <div className={styles.buttons}>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={texts.editOf(day)}
            onClick={() => {
              set({ editing: id })
            }}
          >
            {texts.edit}
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={() => void pick()}>
            {photo ? words.change : words.add}
          </Button>
          {photo && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => void act('handover.setPhoto', { id, source: null }, words.removed, setProblem)}
            >
              {words.remove}
            </Button>
          )}
          {documents.length > 0 && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={texts.printOf(day)}
              onClick={() => {
                openPrinting([...documents, ...(minutes ? [minutes] : [])].map((document) => document.id))
              }}
            >
              {texts.print}
            </Button>
          )}
          {documents.length === 0 && (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={texts.removeOf(day)}
              onClick={() => void act('handover.remove', { id }, texts.removed, setProblem)}
            >
              {texts.remove}
            </Button>
          )}
        </div>
        {problem !== null && (
          <Text role="alert" size="xs" c="var(--error)">
            {problem}
          </Text>
        )}
      </div>
      {photo && <Photo id={id} day={day} />}
    </article>
  )
}
