import { papers, type TemplateElement } from '../../../../../shared/templates/model'
import { SegmentedControl, Select, Switch, Text, Title } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import type { Box } from '../edit/boxes'
import { chosenOf, onPaper, patched } from '../edit/change'
import { pageSize } from '../edit/elements'
import type { FixedEditing } from '../editing'
import { elementName } from '../names'
import { useTemplates } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { ConditionField } from './ConditionField'
import { GuideFields } from './GuideFields'
import { KindFields } from './KindFields'
import { NumberField } from './NumberField'

const words = texts.panel

function PageFields({ editing: { id, template, readOnly, edit } }: { editing: FixedEditing }) {
  const { paper, landscape } = template
  return (
    <>
      <Text size="xs" c="dimmed">
        {words.pageAbout}
      </Text>
      <Select
        label={words.paper}
        size="xs"
        disabled={readOnly}
        data={papers.map((name) => ({ value: name, label: words.papers[name] }))}
        value={paper}
        onChange={(chosen) => {
          const next = papers.find((one) => one === chosen)
          if (next) edit(onPaper(template, { paper: next, landscape }))
        }}
      />
      <SegmentedControl
        aria-label={words.way}
        fullWidth
        disabled={readOnly}
        data={[
          { value: 'upright', label: words.upright },
          { value: 'landscape', label: words.landscape },
        ]}
        value={landscape ? 'landscape' : 'upright'}
        onChange={(way) => {
          edit(onPaper(template, { paper, landscape: way === 'landscape' }))
        }}
      />
      <GuideFields id={id} page={pageSize(template)} />
    </>
  )
}

function ElementFields({ element, editing }: { element: TemplateElement; editing: FixedEditing }) {
  const { template, readOnly, edit } = editing
  const change = (next: TemplateElement, gesture?: string): void => {
    edit(
      patched(template, new Set([element.id]), () => next),
      gesture,
    )
  }
  const place = (name: keyof Box, least: number) => (
    <NumberField
      label={words[name]}
      least={least}
      most={500}
      disabled={readOnly || element.locked}
      value={element[name]}
      onChange={(value) => {
        change({ ...element, [name]: value }, `${name} ${element.id}`)
      }}
    />
  )
  return (
    <>
      <fieldset className={styles.four} aria-label={words.place}>
        {place('x', -500)}
        {place('y', -500)}
        {place('width', 0)}
        {place('height', 0)}
      </fieldset>
      {element.locked && (
        <Text size="xs" c="dimmed">
          {words.locked}
        </Text>
      )}
      <KindFields element={element} editing={editing} onChange={change} />
      <ConditionField
        kind={template.kind}
        disabled={readOnly}
        value={element.when}
        onChange={(when) => {
          change({ ...element, when })
        }}
      />
      <Switch
        size="xs"
        label={words.preprinted}
        description={words.preprintedHint}
        disabled={readOnly}
        checked={element.preprinted}
        onChange={(event) => {
          change({ ...element, preprinted: event.currentTarget.checked })
        }}
      />
      <SavedText
        label={words.label}
        readOnly={readOnly}
        maxLength={80}
        value={element.label}
        onSave={(label) => {
          change({ ...element, label })
        }}
      />
    </>
  )
}

/** What is said of the chosen element, or of the page. */
export function Panel({ editing }: { editing: FixedEditing }) {
  const chosen = chosenOf(
    editing.template,
    useTemplates((state) => state.chosen),
  )
  const [element] = chosen
  const title = !element ? words.page : chosen.length > 1 ? words.many(chosen.length) : elementName(element)
  return (
    <section className={styles.panel} aria-label={words.title} data-panel>
      <Title order={2} size="h6" className="ellipsis" title={title}>
        {title}
      </Title>
      {!element ? (
        <PageFields editing={editing} />
      ) : chosen.length > 1 ? (
        <Text size="xs" c="dimmed">
          {words.manyAbout}
        </Text>
      ) : (
        <ElementFields key={element.id} element={element} editing={editing} />
      )}
    </section>
  )
}
