import { IconExternalLink, IconFolder, IconPrinter } from '@tabler/icons-react'
import type { RegisterRow } from '../../../../shared/register-views'
import { Button, Text } from '../../ui/kit'
import { Panel } from '../entry/Panel'
import { begin, can, print, showFile, toHandover, view } from './actions'
import { documentTitle } from './columns'
import { Facts } from './Facts'
import { History } from './History'
import { ProgressChip } from './ProgressChip'
import styles from './Register.module.css'
import { useRegister } from './state'
import { StepForm } from './StepForm'
import { texts } from './texts'

const words = texts.detail

function Ways({ row }: { row: RegisterRow }) {
  return (
    <div className={styles.buttons}>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconExternalLink size="1rem" aria-hidden />}
        disabled={!can.see(row)}
        onClick={() => {
          view(row)
        }}
      >
        {words.view}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size="1rem" aria-hidden />}
        disabled={!can.print(row)}
        onClick={() => {
          print([row])
        }}
      >
        {words.print}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconFolder size="1rem" aria-hidden />}
        disabled={!can.see(row)}
        onClick={() => void showFile(row)}
      >
        {words.folder}
      </Button>
    </div>
  )
}

function Steps({ row }: { row: RegisterRow }) {
  const steps = [
    ['signed', words.signed, can.sign(row)],
    ['printed', words.printed, can.print(row)],
    ['replace', words.replace, can.force(row)],
    ['revoke', words.revoke, can.force(row)],
  ] as const
  if (!can.print(row)) return null
  return (
    <div className={styles.buttons}>
      {can.force(row) && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            toHandover([row])
          }}
        >
          {words.deliver}
        </Button>
      )}
      {steps.map(
        ([step, label, able]) =>
          able && (
            <Button
              key={step}
              variant="subtle"
              size="compact-sm"
              {...(step === 'revoke' ? { color: 'red' } : {})}
              onClick={() => {
                begin(step, [row])
              }}
            >
              {label}
            </Button>
          ),
      )}
    </div>
  )
}

/** One document: what it is, what can be done with it, what became of it. */
export function Detail({ row, onClose }: { row: RegisterRow; onClose: () => void }) {
  const { step, set } = useRegister()
  const own = step?.ids.length === 1 && step.ids[0] === row.id && step.step !== 'replace' ? step.step : null
  return (
    <Panel title={documentTitle(row)} close={texts.closeDetails} onClose={onClose}>
      <div>
        <ProgressChip progress={row.progress} />
        <Text mt={6} className="figure" style={{ overflowWrap: 'anywhere' }}>
          {row.number}
        </Text>
      </div>
      <Ways row={row} />
      {own ? (
        <StepForm
          key={`${own} ${row.id}`}
          step={own}
          rows={[row]}
          onClose={() => {
            set({ step: null, goTo: { row: row.id, column: 'number' } })
          }}
        />
      ) : (
        <Steps row={row} />
      )}
      {!row.present && row.state !== 'reserved' && row.state !== 'void' && (
        <Text size="xs" c="var(--error)">
          {words.missing}
        </Text>
      )}
      <Facts row={row} />
      <History id={row.id} />
    </Panel>
  )
}
