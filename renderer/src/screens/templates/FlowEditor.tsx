import { useTrial } from './canvas/useTrial'
import type { FlowEditing } from './editing'
import { BlockFields } from './flow/BlockFields'
import { Blocks } from './flow/Blocks'
import { Problems } from './Problems'
import { PreviewChoice } from './PreviewChoice'
import { choose, useTemplates } from './state'
import { PdfView } from '../../ui/pdf/PdfView'
import { Title } from '../../ui/kit'
import { Wait } from '../../ui/Wait'
import styles from './Templates.module.css'
import { texts } from './texts'

/** The editor of a document whose blocks follow each other: blocks, what is said of one, and how it prints. */
export function FlowEditor({ editing }: { editing: FlowEditing }) {
  const { template } = editing
  const trial = useTrial(template)
  const at = useTemplates(({ chosen }) => [...chosen][0])
  const block = template.blocks.find(({ id }) => id === at) ?? template.blocks[0]
  return (
    <div className={styles.flow}>
      <Blocks editing={editing} at={block?.id ?? null} />
      {block && <BlockFields key={block.id} block={block} editing={editing} />}
      <div className={styles.flowPreview}>
        <div className={styles.toolbar}>
          <Title order={2} size="h6">
            {texts.flow.preview}
          </Title>
          <div className={styles.spacer} />
          <PreviewChoice kind={template.kind} />
        </div>
        <Problems
          problems={trial.problems}
          refused={trial.refused}
          onGo={(id) => {
            choose(id)
          }}
        />
        {trial.pdf ? (
          <PdfView bytes={trial.pdf} label={texts.canvas.preview(trial.subject)} />
        ) : (
          trial.refused === null && <Wait label={texts.canvas.drawing} />
        )}
      </div>
    </div>
  )
}
