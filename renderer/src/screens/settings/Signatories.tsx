import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { today } from '../../../../shared/domain/dates'
import type { Settings } from '../../../../shared/views'
import { Button, Text, VisuallyHidden } from '../../ui/kit'
import { save } from './save'
import { Section } from './Section'
import styles from './Settings.module.css'
import { SignatoryRow } from './SignatoryRow'
import { texts } from './texts'

type Signatory = Settings['signatories'][number]
const words = texts.signatories

/** Who signs, and from when until when. A new one is written as soon as it has a name and a position. */
export function Signatories({ signatories }: { signatories: Signatory[] }) {
  const [fresh, setFresh] = useState<Signatory | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const write = (list: Signatory[]): Promise<boolean> => {
    setProblem(null)
    return save({ signatories: list }, words.title.toLowerCase(), setProblem)
  }
  const change = async (index: number, signatory: Signatory): Promise<void> => {
    const complete = signatory.name !== '' && signatory.position !== ''
    if (index < signatories.length) {
      if (complete) await write(signatories.with(index, signatory))
    } else if (complete && (await write([...signatories, signatory]))) setFresh(null)
    else setFresh(signatory)
  }
  const remove = (index: number): void => {
    if (index < signatories.length) void write(signatories.toSpliced(index, 1))
    else setFresh(null)
  }
  const rows = fresh ? [...signatories, fresh] : signatories
  return (
    <Section name="signatories" title={words.title} about={words.about}>
      {rows.length === 0 && <Text>{words.none}</Text>}
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.position}</th>
              <th scope="col" className={styles.day}>
                {words.from}
              </th>
              <th scope="col" className={styles.day}>
                {words.until}
              </th>
              <th scope="col" className={styles.tool}>
                <VisuallyHidden>{words.remove}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((signatory, index) => (
              <SignatoryRow
                // oxlint-disable-next-line react/no-array-index-key -- the place in the list is its identity
                key={index}
                place={index + 1}
                signatory={signatory}
                onChange={(changed) => void change(index, changed)}
                onRemove={() => {
                  remove(index)
                }}
              />
            ))}
          </tbody>
        </table>
      )}
      {problem && (
        <Text c="red" size="xs" role="alert">
          {problem}
        </Text>
      )}
      <Button
        variant="default"
        w="fit-content"
        disabled={fresh !== null}
        leftSection={<IconPlus size="1rem" aria-hidden />}
        onClick={() => {
          setFresh({ name: '', position: '', from: today(new Date()), until: null })
        }}
      >
        {words.add}
      </Button>
    </Section>
  )
}
