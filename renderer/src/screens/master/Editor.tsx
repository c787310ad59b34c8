import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import type { Day } from '../../../../shared/domain/types'
import type { MasterView } from '../../../../shared/entry-views'
import { dropUnit } from '../../bodies/units'
import { useView } from '../../state/view'
import { Button, Text, Title } from '../../ui/kit'
import { isVertical } from '../../../../shared/domain/types'
import type { Line } from './arrange'
import { Heads } from './Heads'
import { History } from './History'
import { BodyIdentity, UnitIdentity } from './Identity'
import styles from './Master.module.css'
import { Products } from './Products'
import { useMaster } from './state'
import { texts } from './texts'

const words = texts.editor

function BodyHead({ line: { body }, view }: { line: Line; view: MasterView }) {
  const set = useMaster((state) => state.set)
  const go = useView((state) => state.go)
  const { code, name, lastYear } = body
  return (
    <>
      <Title order={2} size="h5">
        {name}
      </Title>
      <Text size="xs" c="dimmed">
        {isVertical(body.type) ? words.vertical : words.units(body.units.length)}
      </Text>
      <div className={styles.buttons}>
        {!view.closed && (
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => {
              set({ adding: { kind: 'unit', code, name } })
            }}
          >
            {words.addUnit}
          </Button>
        )}
        {!view.closed && view.before !== null && lastYear > 0 && (
          <Button
            variant="default"
            leftSection={<IconCopy size="1rem" aria-hidden />}
            onClick={() => {
              set({ copying: { code } })
            }}
          >
            {words.copy(lastYear, view.before)}
          </Button>
        )}
        <Button
          variant="subtle"
          onClick={() => {
            go('results', code)
          }}
        >
          {words.results}
        </Button>
      </div>
    </>
  )
}

function UnitHead({ line: { body, unit }, view }: { line: Line; view: MasterView }) {
  const set = useMaster((state) => state.set)
  if (unit === null) return null
  return (
    <>
      <Title order={2} size="h5">
        {unit.name}
      </Title>
      <Text size="xs" c="dimmed">
        {body.name} · {words.unitOf(view.year)}
      </Text>
      <div className={styles.buttons}>
        {!view.closed && (
          <Button
            variant="default"
            leftSection={<IconTrash size="1rem" aria-hidden />}
            onClick={() => {
              set({ goTo: { row: body.code, column: 'name' } })
              void dropUnit(unit)
            }}
          >
            {words.removeUnit}
          </Button>
        )}
        <Button
          variant="subtle"
          className="ellipsis"
          onClick={() => {
            set({ goTo: { row: body.code, column: 'name' } })
          }}
        >
          {words.toBody(body.name)}
        </Button>
      </div>
    </>
  )
}

/** All that is known about one body or unit, each field saved when it is left. */
export function Editor({ line, view, day }: { line: Line; view: MasterView; day: Day }) {
  const { body, unit } = line
  const subject = unit ?? body
  return (
    <>
      <header className={styles.editorHead}>
        {unit ? <UnitHead line={line} view={view} /> : <BodyHead line={line} view={view} />}
        {view.closed && <Text size="xs">{texts.closed(view.year)}</Text>}
      </header>
      {unit ? <UnitIdentity unit={unit} types={view.types} closed={view.closed} /> : <BodyIdentity body={body} />}
      <Heads subject={unit?.id ?? body.code} heads={subject.heads} day={day} closed={unit !== null && view.closed} />
      <Products
        year={view.year}
        body={body.code}
        unit={unit?.id ?? null}
        products={subject.oversight}
        closed={view.closed}
      />
      <History body={body.code} />
    </>
  )
}
