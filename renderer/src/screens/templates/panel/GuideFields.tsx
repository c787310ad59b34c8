import { SavedText } from '../../../ui/SavedText'
import { figure, readFigures } from '../edit/figures'
import { useTemplates } from '../state'
import { texts } from '../texts'

const words = texts.guides

interface Props {
  /** Of the template. */
  id: string
  /** Millimetres. */
  page: { width: number; height: number }
}

/** Lines of one's own to lay things out by, as figures: what the mouse pulls out of the rulers is typed here. */
export function GuideFields({ id, page }: Props) {
  const { guides, set } = useTemplates()
  const marks = guides[id] ?? { x: [], y: [] }
  return (['x', 'y'] as const).map((axis) => {
    const most = axis === 'x' ? page.width : page.height
    const wrong = (text: string): string | null =>
      readFigures(text)?.every((at) => at >= 0 && at <= most) ? null : words.wrong(figure(most))
    return (
      <SavedText
        key={axis}
        label={words[axis]}
        description={words.hint[axis]}
        maxLength={200}
        value={marks[axis].map(figure).join('; ')}
        check={wrong}
        onSave={(text) => {
          set({ guides: { ...guides, [id]: { ...marks, [axis]: readFigures(text) ?? [] } } })
        }}
      />
    )
  })
}
