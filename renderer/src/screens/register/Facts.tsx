import type { ReactNode } from 'react'
import { longDay } from '../../../../shared/domain/dates'
import type { DocumentLink, RegisterRow } from '../../../../shared/register-views'
import { TextLink } from '../../ui/TextLink'
import { dayOfInstant } from '../../ui/time'
import styles from './Register.module.css'
import { noFilter, useRegister } from './state'
import { texts } from './texts'

const words = texts.detail

/** The number of another document, which leads to it. */
export function NumberLink({ link }: { link: DocumentLink }) {
  const set = useRegister((state) => state.set)
  return (
    <TextLink
      label={words.goTo(link.number)}
      onClick={() => {
        set({
          filter: { ...noFilter, allYears: true },
          active: link.id,
          step: null,
          goTo: { row: link.id, column: 'number' },
        })
      }}
    >
      {link.number}
    </TextLink>
  )
}

/** What there is to say of a document; what is not there is left out. */
export function Facts({ row }: { row: RegisterRow }) {
  const { facts } = words
  const lines: { name: string; value: ReactNode }[] = [
    { name: facts.body, value: row.body === row.subject ? null : row.body },
    { name: facts.issued, value: row.issuedAt && longDay(dayOfInstant(row.issuedAt)) },
    {
      name: facts.signed,
      value: row.signed ? words.electronically : row.signedAt && words.byHand(longDay(dayOfInstant(row.signedAt))),
    },
    {
      name: facts.printed,
      value: row.sheets + row.spoiled > 0 ? words.printedText(row.sheets, row.spoiled, row.copies) : null,
    },
    { name: facts.delivered, value: row.deliveredOn && words.deliveredText(longDay(row.deliveredOn), row.receiver) },
    { name: facts.replaces, value: row.replaces && <NumberLink link={row.replaces} /> },
    { name: facts.replacedBy, value: row.replacedBy && <NumberLink link={row.replacedBy} /> },
    { name: facts.reason, value: row.reason },
    { name: facts.template, value: row.template || null },
  ]
  return (
    <dl className={styles.facts}>
      {lines.map(
        ({ name, value }) =>
          value !== null && (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
