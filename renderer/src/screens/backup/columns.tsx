import { IconCheck, IconMinus } from '@tabler/icons-react'
import { formatInteger } from '../../../../shared/domain/number'
import type { CopyContents, CopyView } from '../../../../shared/views'
import type { Column } from '../../ui/grid/types'
import { sizeText } from '../../ui/size'
import { dayAndClock } from '../../ui/time'
import { none } from '../../ui/words'
import styles from './Backup.module.css'
import { texts } from './texts'

const contentsText = ({ years }: CopyContents): string =>
  texts.contents(
    years.map(({ year }) => year),
    years.reduce((sum, { bodies }) => sum + bodies, 0),
    years.reduce((sum, { units }) => sum + units, 0),
  )

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)

export const columns: Column<CopyView>[] = [
  { id: 'at', header: texts.head.at, width: '14rem', cell: ({ at }) => cut(dayAndClock(at)) },
  { id: 'why', header: texts.head.why, width: '11.5rem', cell: ({ whyText }) => cut(whyText) },
  {
    id: 'contents',
    header: texts.head.contents,
    width: 'minmax(13rem, 1fr)',
    cell: ({ contents }) => cut(contents ? contentsText(contents) : texts.unknown),
  },
  {
    id: 'last',
    header: texts.head.last,
    width: 'minmax(9rem, 1fr)',
    cell: ({ contents }) => cut(contents?.last?.label ?? none),
  },
  {
    id: 'documents',
    header: texts.head.documents,
    hint: texts.head.documentsHint,
    width: '5.5rem',
    align: 'right',
    cell: ({ documents }) => (documents === null ? none : formatInteger(documents)),
  },
  { id: 'size', header: texts.head.size, width: '5.5rem', align: 'right', cell: ({ size }) => sizeText(size) },
  {
    id: 'verified',
    header: texts.head.verified,
    hint: texts.head.verifiedHint,
    width: '6rem',
    cell: ({ verified }) => (
      <span className={styles.verified} data-whole={verified}>
        {verified ? <IconCheck size="1rem" aria-hidden /> : <IconMinus size="1rem" aria-hidden />}
        {verified ? texts.whole : texts.notVerified}
      </span>
    ),
  },
]
