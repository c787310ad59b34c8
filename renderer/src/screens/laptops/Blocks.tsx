import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import type { BlocksView, BlockView } from '../../../../shared/views'
import { act } from '../../client/act'
import { deviceName } from '../../ui/device'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { ActionIcon, Autocomplete, Button, NumberInput, Text, TextInput } from '../../ui/kit'
import styles from './Laptops.module.css'
import { texts } from './texts'

const words = texts.blocks

const scopeText = (scope: string): string =>
  scope === '*' ? words.everything : scope === 'all' ? words.continuous : words.year(scope)

const remove = async ({ id }: BlockView): Promise<void> => {
  await act('block.remove', { id }, words.removed)
}

const columns: Column<BlockView>[] = [
  {
    id: 'laptop',
    header: words.head.laptop,
    width: 'minmax(10rem, 1fr)',
    cell: ({ device, own }) => <span title={device}>{deviceName(device, own)}</span>,
  },
  { id: 'scope', header: words.head.scope, width: 'minmax(10rem, 1fr)', cell: ({ scope }) => scopeText(scope) },
  { id: 'first', header: words.head.first, width: '7rem', align: 'right', cell: ({ first }) => first },
  { id: 'last', header: words.head.last, width: '7rem', align: 'right', cell: ({ last }) => last },
  {
    id: 'remove',
    header: words.head.remove,
    width: '5rem',
    align: 'center',
    cell: (block) => (
      <ActionIcon tabIndex={-1} aria-label={words.removeOf(block.first, block.last)} onClick={() => void remove(block)}>
        <IconTrash size="1rem" aria-hidden />
      </ActionIcon>
    ),
  },
]

function AddBlock({ view }: { view: BlocksView }) {
  const [device, setDevice] = useState<string>(words.own)
  const [scope, setScope] = useState('')
  const [first, setFirst] = useState<number | string>('')
  const [last, setLast] = useState<number | string>('')
  const [problem, setProblem] = useState<string | null>(null)
  /** Laptops as they are shown; a pasted code stands for itself. */
  const known = new Map([[words.own, view.device], ...view.others.map((id) => [deviceName(id, false), id] as const)])
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const wanted = known.get(device) ?? device.trim()
    const [from, to] = [Number(first), Number(last)]
    if (wanted === '' || from < 1 || to < from) {
      setProblem(words.incomplete)
      return
    }
    const input = { device: wanted, scope: scope.trim() || '*', first: from, last: to }
    const added = await act('block.add', input, words.added(from, to), setProblem)
    if (!added) return
    setFirst('')
    setLast('')
  }
  return (
    <form onSubmit={(event) => void add(event)} noValidate>
      <div className={styles.blockForm}>
        <Autocomplete
          w="18rem"
          label={words.device}
          placeholder={words.deviceHint}
          data={[...known.keys()]}
          value={device}
          onChange={(value) => {
            setDevice(value)
            setProblem(null)
          }}
        />
        <TextInput
          w="7rem"
          label={words.scope}
          placeholder={words.scopeAll}
          value={scope}
          onChange={(event) => {
            setScope(event.currentTarget.value)
          }}
        />
        <NumberInput
          w="8rem"
          label={words.first}
          min={1}
          allowDecimal={false}
          hideControls
          value={first}
          onChange={(value) => {
            setFirst(value)
            setProblem(null)
          }}
        />
        <NumberInput
          w="8rem"
          label={words.last}
          min={1}
          allowDecimal={false}
          hideControls
          value={last}
          onChange={(value) => {
            setLast(value)
            setProblem(null)
          }}
        />
        <Button type="submit" size="sm" variant="default" leftSection={<IconPlus size="1rem" aria-hidden />}>
          {words.add}
        </Button>
      </div>
      {problem && (
        <Text c="var(--error)" size="xs" role="alert" mt={4}>
          {problem}
        </Text>
      )}
    </form>
  )
}

/** Which laptop may give which running numbers. */
export function Blocks({ view }: { view: BlocksView }) {
  return (
    <div className={styles.stretch}>
      <Text c="dimmed" maw="60rem">
        {words.about}
      </Text>
      <AddBlock view={view} />
      {view.blocks.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <div className={styles.fill}>
          <Grid
            label={words.list}
            columns={columns}
            rows={view.blocks}
            keyOf={({ id }) => id}
            onKey={(event, block) => {
              if (event.key !== 'Delete') return false
              void remove(block)
              return true
            }}
          />
        </div>
      )}
    </div>
  )
}
