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
  const lines: [string, ReactNode][] = [
    [facts.body, row.body === row.subject ? null : row.body],
    [facts.issued, row.issuedAt && longDay(dayOfInstant(row.issuedAt))],
    [
      facts.signed,
      row.signed ? words.electronically : row.signedAt && words.byHand(longDay(dayOfInstant(row.signedAt))),
    ],
    [facts.printed, row.sheets + row.spoiled > 0 ? words.printedText(row.sheets, row.spoiled, row.copies) : null],
    [facts.delivered, row.deliveredOn && words.deliveredText(longDay(row.deliveredOn), row.receiver)],
    [facts.replaces, row.replaces && <NumberLink link={row.replaces} />],
    [facts.replacedBy, row.replacedBy && <NumberLink link={row.replacedBy} />],
    [facts.reason, row.reason],
    [facts.template, row.template || null],
  ]
  return (
    <dl className={styles.facts}>
      {lines.map(
        ([name, value]) =>
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
